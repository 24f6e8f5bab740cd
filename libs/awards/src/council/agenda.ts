import { randomUUID } from 'node:crypto';
import { undecidedLines, type UndecidedLine } from '@dvk/scoring-core';
import { type OpenClass, openQuestions } from '../decisions/open-questions';
import type { FrozenSeason } from '../frozen-season';
import type { CouncilCaseEntity } from '../persistence/council-case.entity';
import type { ProposalRow } from '../persistence/council-sessions.repository';
import { type CaseKind, type CouncilRules, type LineOnTable, thresholdOf } from './council-rules';

/** A case before it has a session: what is put to the vote. */
export interface AgendaItem extends Omit<ProposalRow, 'award'> {
  readonly kind: CaseKind;
  readonly award: string;
  readonly matter: string;
  readonly line: LineOnTable | null;
  readonly obstacleId: string | null;
}

const plain = { matter: '', line: null, obstacleId: null } as const;

/** What a result leaves to the council. */
export interface LeftOpen {
  readonly classes: readonly OpenClass[];
  /** Names of the set's classes, the best first. */
  readonly classNames: readonly string[];
  readonly lines: readonly UndecidedLine[];
}

/** In the order in which the result itself names them; its lines are found again by what they say, since a ranking names them in another order. */
export function leftOpenBy({ season, result }: Pick<FrozenSeason, 'season' | 'result'>): LeftOpen {
  const keyOf = ({ peerGroup, award, codes }: Omit<UndecidedLine, 'places'>): string => JSON.stringify([peerGroup, award, codes]);
  const known = new Map(undecidedLines(season).map((line) => [keyOf(line), line]));
  return {
    classes: openQuestions(result).classes,
    classNames: season.criteriaSet.classes.map(({ name }) => name),
    lines: result.undecided.map((line) => {
      const found = known.get(keyOf(line));
      if (found === undefined) throw new Error(`a line that the season does not leave open: ${line.award}, ${line.peerGroup}`);
      return found;
    }),
  };
}

/**
 * What a result puts before the council: first the classes it leaves undetermined, each class of the set from the best down until one is
 * adopted; then the places it left undecided, each nomination of the tie for the tier of the line; then what it proposes, in the order
 * of its list.
 */
export function agendaOf(lines: readonly ProposalRow[], open: LeftOpen): AgendaItem[] {
  const lineOf = new Map(lines.map((line) => [line.nominationCode, line]));
  const of = (code: string, item: Omit<AgendaItem, keyof Omit<ProposalRow, 'award'>>): AgendaItem[] => {
    const line = lineOf.get(code);
    return line === undefined ? [] : [{ ...line, ...item }];
  };
  const classes = open.classes.flatMap(({ code }) => open.classNames.flatMap((name) => of(code, { ...plain, kind: 'class', award: name })));
  const ties = open.lines.flatMap(({ peerGroup, award, codes, places }) => codes.flatMap((code) => of(code, { ...plain, kind: 'tie', award, line: { peerGroup, codes: [...codes], places } })));
  const proposals = lines.flatMap((line): AgendaItem[] => (line.award === null ? [] : [{ ...line, ...plain, kind: 'award', award: line.award }]));
  return [...classes, ...ties, ...proposals];
}

/** @param place in its session */
export function caseOf(item: AgendaItem, place: { readonly sessionId: string; readonly ordinal: number }, rules: CouncilRules): CouncilCaseEntity {
  const { hundredths, comparison } = thresholdOf(rules, item.kind === 'award' || item.kind === 'tie' ? item.award : '');
  const uncounted = { sealed: null, yes: 0, no: 0, blank: 0, denominator: 0, adopted: null, conclusion: '' };
  return { id: randomUUID(), ...place, ...item, state: 'waiting', ballot: rules.ballot, thresholdHundredths: hundredths, comparison, ...uncounted };
}
