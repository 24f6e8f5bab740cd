import type { AwardTier, ScoringRules, TieKey } from '@dvk/scoring-core';
import { usualFields } from './messages.vi';
import type { PaperSettings } from './paper-settings';
import type { PeerGrouping } from './peer-grouping';
import type { PhaseKind } from './phase-kinds';

const dayMs = 24 * 60 * 60 * 1000;

/** Rules a new campaign begins with: the plain mean of whole sheets, at least three of them. */
const rules: ScoringRules = {
  method: 'mean',
  trimEachEnd: 1,
  trimFrom: 5,
  scope: 'sheet',
  minSheets: 3,
  classOn: 'exact',
  rankOn: 'rounded',
  spreadLimit: null,
};
const tieChain: readonly TieKey[] = [{ kind: 'median' }, { kind: 'smaller-spread' }];
const tiers: readonly AwardTier[] = [];
const peerGrouping: PeerGrouping = { byField: false, unitGroups: [] };
const blankHead = {
  parentBody: '',
  issuingBody: '',
  numberEnding: '',
  place: '',
  preparer: '',
  signingFor: '',
  signerTitle: '',
  signerName: '',
  recipients: [],
  annexTo: '',
  addressee: '',
};
/** Proposals go to the State's council, the panel's figures to the Party's body that appointed it. */
const paperSettings: PaperSettings = {
  awardList: { ...blankHead, head: 'state' },
  scoreSummary: { ...blankHead, head: 'party' },
  proposalLetter: { ...blankHead, head: 'state' },
  scoringReport: { ...blankHead, head: 'party' },
  rankExplanation: { ...blankHead, head: 'party' },
  resultNotice: { ...blankHead, head: 'state' },
  councilMinutes: { ...blankHead, head: 'state' },
  legalBases: [],
};

export const campaignDefaults = { rules, tieChain, tiers, peerGrouping, paperSettings, fields: usualFields };

/** Days after the beginning at which each phase opens, until the office writes its own dates. */
const openingDays: Readonly<Record<PhaseKind, number>> = {
  'set-up': 0,
  registration: 14,
  intake: 44,
  scoring: 58,
  'scoring-closed': 88,
  council: 95,
  published: 109,
  archived: 365,
};

/** 17:00 in Viet Nam, the end of office hours, as an offset from midnight UTC of the same day. */
const officeEnd = 10 * 60 * 60 * 1000;

/** Dates to begin with: the first phase opens at `start`, each later one at the end of office hours of its day. */
export function usualDates(start: Date): Record<PhaseKind, Date> {
  const midnight = Math.floor(start.getTime() / dayMs) * dayMs;
  const at = (kind: PhaseKind): Date => new Date(midnight + openingDays[kind] * dayMs + officeEnd);
  return {
    'set-up': start,
    registration: at('registration'),
    intake: at('intake'),
    scoring: at('scoring'),
    'scoring-closed': at('scoring-closed'),
    council: at('council'),
    published: at('published'),
    archived: at('archived'),
  };
}
