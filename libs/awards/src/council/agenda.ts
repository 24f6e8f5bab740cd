import { randomUUID } from 'node:crypto';
import { undecidedPlaces } from '@dvk/scoring-core';
import { openQuestions } from '../decisions/open-questions';
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

/**
 * What a result puts before the council: first the classes it leaves undetermined, each class of the set from the best down until one is
 * adopted; then the places it left undecided, each nomination of the tie for the tier of the line; then what it proposes, in the order
 * of its list.
 */
export function agendaOf(lines: readonly ProposalRow[], { season, result }: Pick<FrozenSeason, 'season' | 'result'>): AgendaItem[] {
  const lineOf = new Map(lines.map((line) => [line.nominationCode, line]));
  const of = (code: string, item: Omit<AgendaItem, keyof Omit<ProposalRow, 'award'>>): AgendaItem[] => {
    const line = lineOf.get(code);
    return line === undefined ? [] : [{ ...line, ...item }];
  };
  const classes = openQuestions(result).classes.flatMap(({ code }) => season.criteriaSet.classes.flatMap(({ name }) => of(code, { ...plain, kind: 'class', award: name })));
  const places = undecidedPlaces(season);
  const ties = result.undecided.flatMap(({ peerGroup, award, codes }, at) =>
    codes.flatMap((code) => of(code, { ...plain, kind: 'tie', award, line: { peerGroup, codes: [...codes], places: places[at] ?? 0 } })),
  );
  const proposals = lines.flatMap((line): AgendaItem[] => (line.award === null ? [] : [{ ...line, ...plain, kind: 'award', award: line.award }]));
  return [...classes, ...ties, ...proposals];
}

/** @param place in its session */
export function caseOf(item: AgendaItem, place: { readonly sessionId: string; readonly ordinal: number }, rules: CouncilRules): CouncilCaseEntity {
  const { hundredths, comparison } = thresholdOf(rules, item.kind === 'award' || item.kind === 'tie' ? item.award : '');
  const uncounted = { sealed: null, yes: 0, no: 0, blank: 0, denominator: 0, adopted: null, conclusion: '' };
  return { id: randomUUID(), ...place, ...item, state: 'waiting', ballot: rules.ballot, thresholdHundredths: hundredths, comparison, ...uncounted };
}
