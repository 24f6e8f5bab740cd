import { Problem } from '@dvk/platform';

/** Lets a few through at a time and keeps the others waiting in their order; whoever would wait too long is asked to come again. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly most: number,
    private readonly mostWaiting: number,
    /** What those are told who are asked to come again. */
    private readonly busyCode: string,
  ) {}

  /** @throws Problem too-many with the turnstile's code */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.most) {
      if (this.waiting.length >= this.mostWaiting) throw new Problem('too-many', this.busyCode);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.inside += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.inside -= 1;
      else next();
    }
  }
}
