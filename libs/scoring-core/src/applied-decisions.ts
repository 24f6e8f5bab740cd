import type { AwardOutcome } from './award-outcome';
import { classPlace } from './class-bands';
import type { ClassBand } from './criteria-set';
import type { RankGroup } from './rank';
import type { ClassDecision, DepartureDecision, LineDecision, OrderDecision, RecordedDecision } from './recorded-decision';
import type { AwardTier, TieKey } from './rules';
import { InvalidSeasonError } from './season-index';
import type { Verdict } from './verdict';

const sameMembers = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && new Set(one).size === one.length && one.every((code) => other.includes(code));

const decisionKey = (decision: RecordedDecision): string => {
  switch (decision.kind) {
    case 'class':
    case 'departure':
      return JSON.stringify([decision.kind, decision.nominationCode]);
    case 'order':
      return JSON.stringify([decision.kind, decision.peerGroup, [...decision.codes].sort()]);
    case 'line':
      return JSON.stringify([decision.kind, decision.peerGroup, decision.award, [...decision.codes].sort()]);
  }
};

/** What a departure is asked about: a ranked nomination and what the quotas propose for it. */
export interface Proposed {
  readonly code: string;
  readonly outcome: AwardOutcome;
}

/**
 * The recorded decisions of a season, each put where the rules ask for it. Every decision has to be used once: one that is
 * about something the rules have settled, or about other people than those who wait, is refused with InvalidSeasonError
 * instead of being passed over. The order in which decisions are given changes nothing.
 */
export class AppliedDecisions {
  private readonly left: Set<RecordedDecision>;
  private readonly ordered = new Set<string>();

  constructor(
    decisions: readonly RecordedDecision[],
    private readonly classes: readonly ClassBand[],
    private readonly tiers: readonly AwardTier[],
  ) {
    const keys = new Set<string>();
    for (const decision of decisions) {
      const key = decisionKey(decision);
      if (keys.has(key)) throw new InvalidSeasonError('season.decision-doubled', subjectOf(decision));
      keys.add(key);
    }
    this.left = new Set(decisions);
  }

  /** The class of a nomination whose verdict is undetermined. */
  verdictOf(code: string, verdict: Extract<Verdict, { readonly eligible: true }>): Extract<Verdict, { readonly eligible: true }> {
    const decision = this.find((each): each is ClassDecision => each.kind === 'class' && each.nominationCode === code);
    if (decision === null) return verdict;
    if (!verdict.notes.includes('class-undetermined')) throw new InvalidSeasonError('season.decision-class-settled', code);
    if (classPlace(this.classes, decision.className) < 0) throw new InvalidSeasonError('season.class-unknown', decision.className);
    this.left.delete(decision);
    return { ...verdict, className: decision.className, notes: verdict.notes.filter((note) => note !== 'class-undetermined'), remarks: [...verdict.remarks, 'class-decided'] };
  }

  /**
   * Sets apart the ranks that a vote or an authority has ordered. They come where the tie chain names them: with the basis it
   * names, or at the end of a chain that names none.
   */
  inOrder<T>(peerGroup: string, tieChain: readonly TieKey[], ranks: readonly RankGroup<T>[], codeOf: (member: T) => string): readonly RankGroup<T>[] {
    const acts: readonly string[] = tieChain.map(({ kind }) => kind).filter((kind) => kind === 'vote' || kind === 'authority');
    return ranks.flatMap((equals) => {
      const codes = equals.members.map(codeOf);
      const decision = this.find((each): each is OrderDecision => each.kind === 'order' && each.peerGroup === peerGroup && sameMembers(each.codes, codes));
      if (decision === null) return [equals];
      if (codes.length < 2) throw new InvalidSeasonError('season.decision-not-tied', subjectOf(decision));
      if (acts.length > 0 && !acts.includes(decision.basis)) throw new InvalidSeasonError('season.decision-basis-not-in-chain', subjectOf(decision));
      this.left.delete(decision);
      for (const code of codes) this.ordered.add(code);
      const place = (member: T): number => decision.codes.indexOf(codeOf(member));
      return [...equals.members].sort((a, b) => place(a) - place(b)).map((member, at) => ({ rank: equals.rank + at, members: [member] }));
    });
  }

  /** Whether a vote or an authority gave the nomination its rank among equals; known once its group was put in order. */
  isOrdered(code: string): boolean {
    return this.ordered.has(code);
  }

  /**
   * Who of those on a line gets the tier's award; null while nobody has decided.
   *
   * @param ranks those on the line by rank, best first: nobody is awarded over the head of a better one
   * @param most places there are for them at most
   */
  onLine(peerGroup: string, award: string, ranks: readonly (readonly string[])[], most: number): ReadonlySet<string> | null {
    const codes = ranks.flat();
    const decision = this.find((each): each is LineDecision => each.kind === 'line' && each.peerGroup === peerGroup && each.award === award && sameMembers(each.codes, codes));
    if (decision === null) return null;
    const awarded = new Set(decision.awarded);
    if (awarded.size !== decision.awarded.length || decision.awarded.some((code) => !codes.includes(code))) {
      throw new InvalidSeasonError('season.decision-not-on-line', subjectOf(decision));
    }
    if (awarded.size > most) throw new InvalidSeasonError('season.decision-over-quota', subjectOf(decision));
    const firstLeftOut = ranks.findIndex((members) => members.some((code) => !awarded.has(code)));
    if (firstLeftOut >= 0 && ranks.slice(firstLeftOut + 1).flat().some((code) => awarded.has(code))) {
      throw new InvalidSeasonError('season.decision-passes-over', subjectOf(decision));
    }
    this.left.delete(decision);
    return awarded;
  }

  /** The outcome after a departure from the proposal; it comes last, so that nobody else's changes. */
  departed({ code, outcome }: Proposed): { readonly outcome: AwardOutcome; readonly departs: boolean } {
    const decision = this.find((each): each is DepartureDecision => each.kind === 'departure' && each.nominationCode === code);
    if (decision === null) return { outcome, departs: false };
    const { award } = decision;
    if (outcome.status === 'tie-at-quota' || outcome.status === 'waiting') throw new InvalidSeasonError('season.decision-while-undecided', code);
    if (award !== null && !this.tiers.some(({ name }) => name === award)) throw new InvalidSeasonError('season.award-unknown', award);
    if (award === outcome.award) throw new InvalidSeasonError('season.decision-departs-from-nothing', code);
    this.left.delete(decision);
    return { outcome: { award, status: award === null ? 'withheld' : 'awarded' }, departs: true };
  }

  /** @throws InvalidSeasonError for the first decision that found nothing to decide */
  requireAllUsed(): void {
    for (const decision of this.left) throw new InvalidSeasonError(unusedBecause[decision.kind], subjectOf(decision));
  }

  private find<T extends RecordedDecision>(wanted: (decision: RecordedDecision) => decision is T): T | null {
    for (const decision of this.left) if (wanted(decision)) return decision;
    return null;
  }
}

const unusedBecause = {
  class: 'season.decision-not-ranked',
  order: 'season.decision-not-tied',
  line: 'season.decision-line-settled',
  departure: 'season.decision-not-ranked',
} as const satisfies Readonly<Record<RecordedDecision['kind'], `season.${string}`>>;

function subjectOf(decision: RecordedDecision): string {
  return decision.kind === 'class' || decision.kind === 'departure' ? decision.nominationCode : decision.codes.join(', ');
}
