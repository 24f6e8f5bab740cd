import { takeOrders } from '@dvk/platform';

const works: Readonly<Record<string, (given: readonly unknown[]) => Buffer | Promise<Buffer>>> = {
  who: () => Buffer.from(String(process.pid)),
  repeat: (given) => Buffer.from(JSON.stringify(given)),
  bytes: ([length]) => Buffer.alloc(Number(length)),
  fail: () => {
    throw new Error('asked to fail');
  },
  'for-ever': () => new Promise(() => setInterval(() => undefined, 1_000)),
  'fill-up': () => {
    for (const held: number[][] = []; ; held.push(Array.from({ length: 100_000 }, Math.random)));
  },
};

/** Program that does what it is asked, for the tests of processes that stay. */
void takeOrders(async (kind, given) => works[kind]?.(given) ?? Buffer.alloc(0));
