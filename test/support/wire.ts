import { Agent, request } from 'node:http';

/** One answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

export interface Ask {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Of the session; null: signed out. */
  readonly token: string | null;
  readonly body?: Buffer | string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

const connections = new Agent({ keepAlive: true, maxSockets: 16 });

/** Longest that anything may take before it counts as hanging. */
const patience = 120_000;

/** Sends one request as our own pages send it, with nothing added that a browser library would add. */
export function send(origin: string, { method, path, token, body, headers = {} }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const outgoing = request(
      {
        agent: connections,
        hostname,
        port,
        method,
        path,
        timeout: patience,
        headers: {
          'X-Requested-With': 'dvk',
          ...(token === null ? {} : { Cookie: `dvk=${token}` }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }),
          ...headers,
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const received = Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]);
          resolve({ status: incoming.statusCode ?? 0, headers: Object.fromEntries(received) as Record<string, string>, bytes: Buffer.concat(chunks) });
        });
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error(`${method} ${path}: no answer within ${patience} ms`)));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** One file as a browser's form sends it. */
export function fileForm(name: string, bytes: Buffer | string, fields: Readonly<Record<string, string>> = {}): { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> } {
  const boundary = 'dvk-form-boundary';
  const parts = Object.entries(fields).map(([field, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`);
  const head = `${parts.join('')}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head, 'utf8'), Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { body, headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` } };
}

/** Does the work for every item, a few at a time, and keeps the order of what came out. */
export async function inParallel<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>, width = 6): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as Item);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
