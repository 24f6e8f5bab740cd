import type { FrozenStep } from './frozen-steps';

type StepOf<Kind extends FrozenStep['kind']> = Extract<FrozenStep, { readonly kind: Kind }>;

/** The steps of a freeze by turns: one of a kind, or all that follow of it. */
export class StepsInTurn {
  private ahead: FrozenStep | null = null;

  constructor(private readonly steps: AsyncGenerator<FrozenStep>) {}

  /** @throws Error when another step comes, or none */
  async next<Kind extends FrozenStep['kind']>(kind: Kind): Promise<StepOf<Kind>> {
    const step = await this.take();
    if (step?.kind !== kind) throw new Error(`a freeze goes on with ${step?.kind ?? 'nothing'} instead of ${kind}`);
    return step as StepOf<Kind>;
  }

  /** The rows of the steps of this kind that follow. */
  async *rowsOf(kind: 'parts' | 'lines'): AsyncGenerator<Buffer> {
    for (let step = await this.take(); step !== null; step = await this.take()) {
      if (step.kind !== kind) {
        this.ahead = step;
        return;
      }
      yield step.rows;
    }
  }

  /** No more of them is taken. */
  async end(): Promise<void> {
    await this.steps.return(undefined);
  }

  private async take(): Promise<FrozenStep | null> {
    const { ahead } = this;
    this.ahead = null;
    if (ahead !== null) return ahead;
    const step = await this.steps.next();
    return step.done === true ? null : step.value;
  }
}
