import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Where a connection ends: after so many bytes of the request reached the server, or of the answer the client. */
export interface Cut {
  readonly within: 'request' | 'answer';
  readonly after: number;
  /** `reset`: as a pulled cable looks; `end`: as a proxy that goes away looks. */
  readonly manner: 'reset' | 'end';
}

/** A network between a client and a server that breaks once where it is told to, and is whole again afterwards. */
export interface CuttingProxy {
  readonly origin: string;
  /** The next traffic is cut there. */
  arm(cut: Cut): void;
  /** Takes a cut back that was not reached; whether it was reached. */
  disarm(): boolean;
  /** Nothing passes any more, what was under way neither, until it is plugged in again. */
  unplug(): void;
  plugIn(): void;
  /** Bytes passed since it was armed. */
  readonly passed: Readonly<Record<Cut['within'], number>>;
  close(): Promise<void>;
}

export async function openCuttingProxy(target: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  const passed = { request: 0, answer: 0 };
  let armed: Cut | null = null;
  let unplugged = false;

  const pass = (within: Cut['within'], from: Socket, to: Socket) => (chunk: Buffer) => {
    const before = passed[within];
    passed[within] += chunk.length;
    if (armed === null || armed.within !== within || passed[within] < armed.after) {
      to.write(chunk);
      return;
    }
    const { after, manner } = armed;
    armed = null;
    to.write(chunk.subarray(0, Math.max(0, after - before)), () => {
      for (const socket of [from, to]) {
        if (manner === 'reset') socket.resetAndDestroy();
        else socket.destroy();
      }
    });
    from.pause();
  };

  const server = createServer({ noDelay: true }, (client) => {
    if (unplugged) {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect({ host: hostname, port: Number(port), noDelay: true });
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    client.on('data', pass('request', client, upstream));
    upstream.on('data', pass('answer', upstream, client));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arm: (cut) => {
      passed.request = 0;
      passed.answer = 0;
      armed = cut;
    },
    disarm: () => {
      const reached = armed === null;
      armed = null;
      return reached;
    },
    unplug: () => {
      unplugged = true;
      for (const socket of open) socket.resetAndDestroy();
    },
    plugIn: () => {
      unplugged = false;
    },
    passed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
