import { formatClock } from '../../../messages/format';
import type { CampaignPhase, Permit, PhaseKind } from '../campaign';
import { instantOf, type Moment } from './moment-field';

export interface PhaseDraft {
  readonly kind: PhaseKind;
  readonly opens: Moment;
  /** null: without an end. */
  readonly closes: Moment | null;
  readonly permits: readonly Permit[];
}

const dayInVietnam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

const momentOf = (instant: string): Moment => ({ day: dayInVietnam.format(new Date(instant)), time: formatClock(instant) });

export const draftOf = ({ kind, opensAt, closesAt, permits }: CampaignPhase): PhaseDraft => ({
  kind,
  opens: momentOf(opensAt),
  closes: closesAt === null ? null : momentOf(closesAt),
  permits,
});

const sameMoment = (one: Moment | null, other: Moment | null): boolean => one?.day === other?.day && one?.time === other?.time;

/** An instant that was not touched goes back to the server exactly as it came, seconds included. */
const keep = (moment: Moment, before: string | null | undefined): string =>
  before !== null && before !== undefined && sameMoment(moment, momentOf(before)) ? before : instantOf(moment);

export function planOf(drafts: readonly PhaseDraft[], phases: readonly CampaignPhase[]) {
  return drafts.map(({ kind, opens, closes, permits }) => {
    const before = phases.find((phase) => phase.kind === kind);
    return {
      kind,
      opensAt: keep(opens, before?.opensAt),
      closesAt: closes === null ? null : keep(closes, before?.closesAt),
      permits: [...permits],
    };
  });
}

/** Whether a phase that has begun is changed: that asks for a reason. */
export const touchesBegun = (drafts: readonly PhaseDraft[], phases: readonly CampaignPhase[]): boolean =>
  phases.some((phase) => {
    const draft = drafts.find(({ kind }) => kind === phase.kind);
    return phase.hasOpened && draft !== undefined && JSON.stringify(draft) !== JSON.stringify(draftOf(phase));
  });
