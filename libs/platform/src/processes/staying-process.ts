import { once } from 'node:events';
import { framesOf, frameOf } from '../text/frames';
import { type Child, hand, type ProcessBounds, type ProcessEnd, type ProcessOutcome, startProgram } from './bounded-process';

/** What our side says: the kind of an order, one of its parts as JSON, its end; and the other: that it has begun to take the order, and its answer. */
const signs = { kind: 'k', part: 'p', end: 'e', taken: 't', answer: 'a' } as const;

/** Bounds of a program that stays. */
export interface StayingBounds extends Pick<ProcessBounds, 'memoryMegabytes'> {
  /** How long it waits for the next order before it goes. */
  readonly idleMilliseconds: number;
  /** Once it has answered with so many bytes it goes, and the memory it took with it. */
  readonly mostBytes: number;
}

interface Stayed {
  readonly child: Child;
  readonly answers: ReturnType<typeof framesOf>;
  /** How it ended by itself. */
  readonly closed: Promise<Exclude<ProcessEnd, 'takes-too-long'>>;
  answered: number;
  idle: NodeJS.Timeout | undefined;
}

/**
 * One of our programs that takes one order after the other, so that what it loads is loaded once. Several orders at a time have a
 * process each; how many is the caller's affair. For orders of our own making only: a file that nobody vouches for is opened in a
 * process that ends with it ({@link inBoundedProcess}). The other side is {@link takeOrders}.
 */
export class StayingProcess {
  private readonly idle: Stayed[] = [];

  /** @param program path of the program without its ending */
  constructor(
    private readonly program: string,
    private readonly bounds: StayingBounds,
  ) {}

  /**
   * @param parts sent as JSON, one after the other: what is long need not be one text
   * @returns what the program answered, or why it gave nothing; a process that gave nothing is gone
   */
  async ask(kind: string, parts: readonly unknown[], milliseconds: number): Promise<ProcessOutcome> {
    // One that ended while it waited took nothing: the order is still to be given.
    for (let waiting = this.idle.pop(); waiting !== undefined; waiting = this.idle.pop()) {
      const { taken, outcome } = await this.give(waiting, kind, parts, milliseconds);
      if (taken) return outcome;
    }
    return (await this.give(this.started(), kind, parts, milliseconds)).outcome;
  }

  private async give(stayed: Stayed, kind: string, parts: readonly unknown[], milliseconds: number): Promise<{ readonly taken: boolean; readonly outcome: ProcessOutcome }> {
    clearTimeout(stayed.idle);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stayed.child.kill('SIGKILL');
    }, milliseconds);
    try {
      await order(stayed, kind, parts);
      const taken = (await next(stayed)) !== null;
      const output = await next(stayed);
      if (output === null) {
        const ended = await stayed.closed;
        return { taken, outcome: { ended: late ? 'takes-too-long' : ended } };
      }
      this.keep(stayed, output.length);
      return { taken, outcome: { ended: null, output } };
    } catch (error) {
      stayed.child.kill('SIGKILL');
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  private started(): Stayed {
    const child = startProgram(this.program, [], this.bounds);
    // One that waits holds up nobody's end; it ends itself when nobody can ask it any more.
    child.unref();
    for (const pipe of [child.stdin, child.stdout]) (pipe as typeof pipe & { unref(): void }).unref();
    // One that could not be started at all is closed without ever having been open.
    const closed = once(child, 'close').then(([, signal]) => (signal === null ? ('broken' as const) : ('needs-too-much' as const)), () => 'broken' as const);
    return { child, answers: framesOf(child.stdout), closed, answered: 0, idle: undefined };
  }

  private keep(stayed: Stayed, bytes: number): void {
    stayed.answered += bytes;
    if (stayed.answered > this.bounds.mostBytes) {
      stayed.child.stdin.end();
      return;
    }
    stayed.idle = setTimeout(() => {
      this.idle.splice(this.idle.indexOf(stayed), 1);
      stayed.child.stdin.end();
    }, this.bounds.idleMilliseconds).unref();
    this.idle.push(stayed);
  }
}

/** Bytes of what comes next; null when the process has ended, also in the midst of it. */
async function next({ answers }: Stayed): Promise<Buffer | null> {
  const step = await answers.next().catch(() => null);
  return step === null || step.done === true ? null : step.value.bytes;
}

async function order({ child, closed }: Stayed, kind: string, parts: readonly unknown[]): Promise<void> {
  const say = async (sign: string, text: string): Promise<void> => {
    for (const piece of frameOf(sign, text)) await hand(child, piece, closed);
  };
  await say(signs.kind, kind);
  for (const part of parts) await say(signs.part, JSON.stringify(part));
  await say(signs.end, '');
}

/** The program's side of a {@link StayingProcess}: answers orders until nobody can give any. An order that fails ends the program. */
export async function takeOrders(work: (kind: string, parts: readonly unknown[]) => Promise<Buffer>): Promise<void> {
  let kind = '';
  const parts: unknown[] = [];
  const say = async (sign: string, content: Buffer | string): Promise<void> => {
    for (const piece of frameOf(sign, content)) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  };
  for await (const { sign, bytes } of framesOf(process.stdin)) {
    if (sign === signs.kind) {
      kind = bytes.toString('utf8');
      await say(signs.taken, '');
    } else if (sign === signs.part) parts.push(JSON.parse(bytes.toString('utf8')));
    else await say(signs.answer, await work(kind, parts.splice(0)));
  }
}
