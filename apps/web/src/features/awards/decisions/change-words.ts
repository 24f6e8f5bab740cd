import { formatCount } from '../../../messages/format';
import { awards as awardsMessages } from '../../../messages/vi/awards';
import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import { withComma } from '../figures';
import { decisionSentence } from './act-words';
import type { ChangedLine, Changes } from './queries';

const texts = decisionsMessages.changes;
const none = awardsMessages.none;
type Place = ChangedLine['before'];
type Causes = Pick<Changes, 'sheets' | 'decisions' | 'facts'>;

const pairOf =
  (say: (place: Place) => string) =>
  ({ before, after }: ChangedLine): string =>
    texts.pair(say(before), say(after));

/** What stood there and what stands there; once where it is the same. */
export const scorePair = pairOf((place) => (place === null || place.finalScore === null ? none : withComma(place.finalScore)));
export const rankPair = pairOf((place) => (place === null || place.rank === null ? none : place.tied ? awardsMessages.table.tied(formatCount(place.rank)) : formatCount(place.rank)));
export const classPair = pairOf((place) => place?.className ?? none);
export const verdictPair = pairOf(verdictOf);

function verdictOf(place: Place): string {
  if (place === null) return texts.absent;
  if (place.outcome === 'ineligible' || place.outcome === 'incomplete') return texts.verdicts[place.outcome];
  const waits = place.awardStatus === 'tie-at-quota' || place.awardStatus === 'waiting';
  return place.award ?? (waits ? texts.verdicts.undecided : texts.noAward);
}

/** Decisions, obstacles and sheets that are other than before, a sentence each. */
export function causeSentences({ sheets, decisions, facts }: Causes): readonly string[] {
  return [
    ...decisions.map(({ change, decision }) => (change === 'added' ? texts.added : texts.removed)(decisionSentence(decision, (code) => code))),
    ...facts.map(({ nominationCode, change, fact }) => (change === 'added' ? texts.factAdded : texts.factRemoved)(nominationCode, fact.reason, fact.sourceDocument)),
    ...sheets.map(({ nominationCode, assessorCode }) => texts.sheet(nominationCode, assessorCode ?? texts.office)),
  ];
}

/** Why a nomination stands elsewhere. */
export function whyOf(line: ChangedLine): string {
  const own = causeSentences(line);
  return own.length === 0 ? texts.ofOthers : own.join('; ');
}
