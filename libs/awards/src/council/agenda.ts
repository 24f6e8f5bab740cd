import type { ProposalRow } from '../persistence/council-sessions.repository';
import type { FrozenSeason } from '../frozen-season';

/** A case before it has a session: what is put to the vote. */
export interface AgendaItem extends Omit<ProposalRow, 'award'> {
  readonly kind: 'award' | 'tie';
  readonly award: string;
}

/**
 * What a result puts before the council: first the places it left undecided, each nomination of the tie for the tier of the line, then
 * what it proposes, in the order of its list.
 */
export function agendaOf(lines: readonly ProposalRow[], { result }: Pick<FrozenSeason, 'result'>): AgendaItem[] {
  const lineOf = new Map(lines.map((line) => [line.nominationCode, line]));
  const ties = result.undecided.flatMap(({ award, codes }) =>
    codes.flatMap((code): AgendaItem[] => {
      const line = lineOf.get(code);
      return line === undefined ? [] : [{ ...line, kind: 'tie', award }];
    }),
  );
  const proposals = lines.flatMap((line): AgendaItem[] => (line.award === null ? [] : [{ ...line, kind: 'award', award: line.award }]));
  return [...ties, ...proposals];
}
