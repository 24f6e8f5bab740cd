import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isAlive, waitUntil } from '../../../../scripts/processes.mjs';
import { StayingProcess } from './staying-process';

const support = join(__dirname, '../../../../test/support');
const program = join(support, 'orders-taken');
const bounds = { memoryMegabytes: 64, idleMilliseconds: 60_000, mostBytes: 1_000_000 };
const soon = 60_000;

async function answered(staying: StayingProcess, kind: string, ...parts: unknown[]): Promise<string> {
  const outcome = await staying.ask(kind, parts, soon);
  return outcome.ended ?? outcome.output.toString('utf8');
}
const who = (staying: StayingProcess): Promise<string> => answered(staying, 'who');

/** Until a process is there no more. */
const gone = (pid: number): Promise<boolean> => waitUntil(() => !isAlive(pid), soon);

describe('a program that stays', () => {
  it('takes one order after the other, each with all its parts', async () => {
    const staying = new StayingProcess(program, bounds);
    const long = 'ố'.repeat(300_000);
    expect(await answered(staying, 'repeat', { a: 1 }, 'b', long)).toBe(JSON.stringify([{ a: 1 }, 'b', long]));
    const first = await who(staying);
    expect([await who(staying), await answered(staying, 'repeat'), await who(staying)]).toEqual([first, '[]', first]);
  });

  it('is joined by others for orders at the same time, each answered by one of its own', async () => {
    const staying = new StayingProcess(program, bounds);
    const together = await Promise.all([1, 2, 3].map(() => who(staying)));
    expect(new Set(together).size).toBe(3);
    expect(together).toContain(await who(staying));
  });

  it.each([
    ['fail', 'broken'],
    ['fill-up', 'needs-too-much'],
  ])('that ends over an order – %s – is told as %s and followed by another', async (kind, ended) => {
    const staying = new StayingProcess(program, bounds);
    const before = await who(staying);
    expect(await answered(staying, kind)).toBe(ended);
    expect(await who(staying)).not.toBe(before);
  });

  it('that takes too long is ended', async () => {
    const staying = new StayingProcess(program, bounds);
    const before = Number(await who(staying));
    expect(await staying.ask('for-ever', [], 100)).toEqual({ ended: 'takes-too-long' });
    expect(await gone(before)).toBe(true);
    expect(Number(await who(staying))).not.toBe(before);
  });

  it('that was ended while it waited is not asked any more', async () => {
    const staying = new StayingProcess(program, bounds);
    const before = Number(await who(staying));
    process.kill(before, 'SIGKILL');
    expect(await gone(before)).toBe(true);
    const after = await who(staying);
    expect([Number.isInteger(Number(after)), Number(after) === before]).toEqual([true, false]);
  });

  it('that cannot be started is told as broken, and stops nobody', async () => {
    const staying = new StayingProcess(program, bounds);
    const node = process.execPath;
    try {
      process.execPath = join(__dirname, 'no-such-program');
      expect(await answered(staying, 'who')).toBe('broken');
    } finally {
      process.execPath = node;
    }
    expect(Number.isInteger(Number(await who(staying)))).toBe(true);
  });

  it('is handed many parts without a listener for each', async () => {
    const warnings: string[] = [];
    const warn = ({ name }: Error): void => void warnings.push(name);
    process.on('warning', warn);
    try {
      const parts = Array.from({ length: 60 }, (_, at) => `${at} ${'x'.repeat(200_000)}`);
      expect((await answered(new StayingProcess(program, bounds), 'repeat', ...parts)).length).toBe(JSON.stringify(parts).length);
      expect(warnings).toEqual([]);
    } finally {
      process.off('warning', warn);
    }
  });

  it('goes when nothing is asked for a while, and when it has made much', async () => {
    const staying = new StayingProcess(program, { ...bounds, idleMilliseconds: 1 });
    expect(await gone(Number(await who(staying)))).toBe(true);
    const large = new StayingProcess(program, bounds);
    const before = await who(large);
    expect((await answered(large, 'bytes', bounds.mostBytes + 1)).length).toBe(bounds.mostBytes + 1);
    expect(await gone(Number(before))).toBe(true);
    expect(await who(large)).not.toBe(before);
  });

  it('holds up no end of the program that asks, and does not outlive it', async () => {
    const child = spawn(process.execPath, [...process.execArgv, join(support, 'order-given.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(0);
    expect(await gone(Number(Buffer.concat(pieces).toString('utf8')))).toBe(true);
  });
});
