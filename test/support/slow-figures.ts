import type { Counts, Figure } from '../../libs/reports/src/figures/figure';

/** When something was so, and when it was written down; both ISO instants, days `YYYY-MM-DD`. */
export interface Step {
  readonly state: 'draft' | 'handed-in' | 'returned' | 'accepted';
  readonly happened: string;
  readonly known: string;
}

export interface Recognition {
  readonly date: string;
  readonly entered: string;
  readonly withdrawn: string | null;
  readonly from: string;
  readonly to: string;
}

export interface Dropping {
  readonly date: string;
  readonly entered: string;
  readonly restored: string | null;
}

export interface Reward {
  readonly date: string;
  readonly issued: string;
  /** The phase that ends the embargo. */
  readonly opens: string;
  readonly published: string;
  readonly unpublished: string | null;
  readonly revoked: { readonly date: string; readonly entered: string; readonly withdrawn: string | null } | null;
}

/** Everything that ever happened to one initiative. */
export interface LifeStory {
  readonly unit: string;
  readonly kind: string;
  readonly field: string;
  /** What the field was before it was changed. */
  readonly earlier: { readonly field: string; readonly until: string } | null;
  /** Its own registration and its nominations. */
  readonly sources: readonly (readonly Step[])[];
  readonly recognitions: readonly Recognition[];
  readonly drops: readonly Dropping[];
  readonly merged: string | null;
  /** Which stories are copies of it. */
  readonly copies: readonly number[];
  readonly rewards: readonly Reward[];
}

export interface SlowQuestion {
  readonly cutOff: string;
  readonly from: string;
  readonly to: string;
  readonly known: string;
}

const vietnamDay = (instant: string): string => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);

/** One initiative at a time, one fact at a time, as somebody would do with the papers on the table. */
export class SlowFigures {
  constructor(
    private readonly stories: readonly LifeStory[],
    private readonly asked: SlowQuestion,
  ) {}

  /** By unit, field and kind, nothing where nothing is to be counted. */
  cells(): Map<string, Counts> {
    const cells = new Map<string, Record<Figure, number>>();
    for (const story of this.stories) {
      if (story.merged !== null && this.isKnown(story.merged)) continue;
      const counted = this.countedOf(story);
      if (!Object.values(counted).includes(true)) continue;
      const key = [story.unit, this.fieldOf(story), story.kind].join('|');
      const cell = cells.get(key) ?? { registered: 0, accepted: 0, recognised: 0, 'in-force': 0, replicated: 0, dropped: 0, rewarded: 0 };
      for (const figure of Object.keys(cell) as Figure[]) if (counted[figure]) cell[figure] += 1;
      cells.set(key, cell);
    }
    return cells;
  }

  private countedOf(story: LifeStory): Record<Figure, boolean> {
    const { cutOff } = this.asked;
    const recognitions = story.recognitions.filter(({ date, entered, withdrawn }) => date <= cutOff && this.isKnown(entered) && !(withdrawn !== null && this.isKnown(withdrawn)));
    const drops = story.drops.filter(({ date, entered, restored }) => date <= cutOff && this.isKnown(entered) && !(restored !== null && this.isKnown(restored) && vietnamDay(restored) <= cutOff));
    const copied = story.copies.flatMap((at) => {
      const copy = this.stories[at];
      const day = copy === undefined || (copy.merged !== null && this.isKnown(copy.merged)) ? null : this.acceptedOn(copy);
      return day === null ? [] : [day];
    });
    return {
      registered: this.isInPeriod(this.registeredOn(story)),
      accepted: this.isInPeriod(this.acceptedOn(story)),
      recognised: recognitions.some(({ date }) => this.isInPeriod(date)),
      'in-force': recognitions.some(({ from, to }) => from <= cutOff && cutOff <= to) && drops.length === 0,
      replicated: copied.length > 0 && this.isInPeriod(copied.sort()[0] ?? null),
      dropped: this.isInPeriod(drops.map(({ date }) => date).sort().at(-1) ?? null),
      rewarded: story.rewards.some((reward) => this.stands(reward)),
    };
  }

  private registeredOn(story: LifeStory): string | null {
    const sources = story.sources.map((steps) => this.stepsOf(steps));
    if (!sources.some((steps) => (steps.at(-1)?.state ?? 'draft') !== 'draft')) return null;
    return firstDay(sources.flat().filter(({ state }) => state !== 'draft'));
  }

  private acceptedOn(story: LifeStory): string | null {
    const sources = story.sources.map((steps) => this.stepsOf(steps));
    if (!sources.some((steps) => steps.at(-1)?.state === 'accepted')) return null;
    return firstDay(sources.flat().filter(({ state }) => state === 'accepted'));
  }

  /** Those that count, in the order in which they happened. */
  private stepsOf(steps: readonly Step[]): Step[] {
    return steps.filter(({ happened, known }) => vietnamDay(happened) <= this.asked.cutOff && this.isKnown(known)).sort((one, other) => Date.parse(one.happened) - Date.parse(other.happened));
  }

  private stands({ date, issued, opens, published, unpublished, revoked }: Reward): boolean {
    if (!this.isInPeriod(date) || !this.isKnown(issued) || !this.isKnown(opens) || !this.isKnown(published)) return false;
    if (unpublished !== null && this.isKnown(unpublished)) return false;
    if (revoked === null || revoked.date > this.asked.cutOff || !this.isKnown(revoked.entered)) return true;
    return revoked.withdrawn !== null && this.isKnown(revoked.withdrawn);
  }

  private fieldOf({ field, earlier }: LifeStory): string {
    return earlier !== null && !this.isKnown(earlier.until) ? earlier.field : field;
  }

  private isKnown(instant: string): boolean {
    return Date.parse(instant) <= Date.parse(this.asked.known);
  }

  private isInPeriod(day: string | null): boolean {
    const { from, to } = this.asked;
    return day !== null && from <= day && day <= to;
  }
}

const firstDay = (steps: readonly Step[]): string | null => steps.map(({ happened }) => vietnamDay(happened)).sort()[0] ?? null;
