import { once } from 'node:events';
import { framesOf, frameOf } from '../text/frames';
import { type Child, type ProcessBounds, type ProcessOutcome, startProgram } from './bounded-process';

/** What our side says: the kind of an order, one of its parts as JSON, its end. */
const signs = { kind: 'k', part: 'p', end: 'e', answer: 'a' } as const;

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
  async ask(kind: string, parts: Iterable<unknown>, milliseconds: number): Promise<ProcessOutcome> {
    const stayed = this.idle.pop() ?? this.started();
    clearTimeout(stayed.idle);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stayed.child.kill('SIGKILL');
    }, milliseconds);
    try {
      await order(stayed.child, kind, parts);
      // A process that dies in the midst of its answer is told by how it ended.
      const answer = await stayed.answers.next().catch(() => null);
      if (answer === null || answer.done === true) return { ended: late ? 'takes-too-long' : await endOf(stayed.child) };
      this.keep(stayed, answer.value.bytes.length);
      return { ended: null, output: answer.value.bytes };
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
    return { child, answers: framesOf(child.stdout), answered: 0, idle: undefined };
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

async function order({ stdin }: Child, kind: string, parts: Iterable<unknown>): Promise<void> {
  const say = async (sign: string, text: string): Promise<void> => {
    const [head, bytes] = frameOf(sign, text);
    if (stdin.destroyed) return;
    stdin.write(head);
    // A pipe that breaks means that the program has ended: its end says why.
    if (!stdin.write(bytes)) await Promise.race([once(stdin, 'drain'), once(stdin, 'close')]).catch(() => undefined);
  };
  await say(signs.kind, kind);
  for (const part of parts) await say(signs.part, JSON.stringify(part));
  await say(signs.end, '');
}

async function endOf(child: Child): Promise<'broken' | 'needs-too-much'> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.signalCode === null ? 'broken' : 'needs-too-much';
}

/** The program's side of a {@link StayingProcess}: answers orders until nobody can give any. An order that fails ends the program. */
export async function takeOrders(work: (kind: string, parts: readonly unknown[]) => Promise<Buffer>): Promise<void> {
  let kind = '';
  let parts: unknown[] = [];
  for await (const { sign, bytes } of framesOf(process.stdin)) {
    if (sign === signs.kind) kind = bytes.toString('utf8');
    else if (sign === signs.part) parts.push(JSON.parse(bytes.toString('utf8')));
    else {
      const given = parts;
      parts = [];
      for (const piece of frameOf(signs.answer, await work(kind, given))) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
    }
  }
}
