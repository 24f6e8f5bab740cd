import type { CouncilOutcome } from './council-outcome';
import type { LineOnTable } from './council-rules';

/** What the votes on a quota line come to: who gets the award, or why the line stays open. */
export type LineOutcome = { readonly awarded: readonly string[]; readonly code: null } | { readonly awarded: null; readonly code: string };

type LineVote = Pick<CouncilOutcome, 'nominationCode' | 'adopted' | 'yes' | 'denominator'>;

const byShare = (a: LineVote, b: LineVote): number => b.yes * a.denominator - a.yes * b.denominator;

/**
 * Those adopted get the award; where there are more of them than places, those with the larger shares of the vote. Equal shares across
 * the last place decide nothing, nor does a line on which not all were voted on: the program never chooses.
 */
export function lineOutcome({ codes, places }: LineOnTable, votes: readonly LineVote[]): LineOutcome {
  const cast = codes.flatMap((code) => votes.find(({ nominationCode }) => nominationCode === code) ?? []);
  if (cast.length < codes.length) return { awarded: null, code: 'council.line-not-all-voted' };
  const adopted = cast.filter((vote) => vote.adopted).sort(byShare);
  const [last, next] = [adopted[places - 1], adopted[places]];
  if (last !== undefined && next !== undefined && byShare(last, next) === 0) return { awarded: null, code: 'council.votes-equal-on-line' };
  const awarded = new Set(adopted.slice(0, places).map(({ nominationCode }) => nominationCode));
  return { awarded: codes.filter((code) => awarded.has(code)), code: null };
}
