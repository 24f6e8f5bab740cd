import net from 'node:net';

/** True when nothing answers on the port and this process may listen on it. */
export async function isPortFree(port, host = '127.0.0.1') {
  // A listener on the wildcard address does not stop a bind to 127.0.0.1 on every system, so both questions are asked.
  return !(await answers(port, host)) && (await listenOnce(port, host)) !== undefined;
}

/** A port nobody uses: `wanted` when it is free, else one the system picks. */
export async function freePort(wanted = 0, host = '127.0.0.1') {
  if (wanted > 0 && (await isPortFree(wanted, host))) return wanted;
  const port = await listenOnce(0, host);
  if (port === undefined) throw new Error(`no free port on ${host}`);
  return port;
}

function answers(port, host) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: host === '0.0.0.0' ? '127.0.0.1' : host });
    const end = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(1000, () => end(true));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

function listenOnce(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const chosen = server.address().port;
      server.close(() => resolve(chosen));
    });
  });
}
