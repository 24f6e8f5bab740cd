import type { VotedCase } from './council-outcome';

const counts = new Intl.NumberFormat('vi-VN');

/** The words of a decision that follows from a vote, as they are kept and printed. */
export const outcomeTexts = {
  /** @param day DD/MM/YYYY */
  document: (session: number, day: string, cases: readonly number[]): string =>
    `Biên bản phiên họp thứ ${counts.format(session)} ngày ${day}, nội dung biểu quyết số ${cases.map((ordinal) => counts.format(ordinal)).join(', ')}`,
  standingPart: (council: string): string => `Thường trực ${council}`,
  reason: (cases: readonly VotedCase[]): string =>
    cases.map(({ nominationCode, yes, no, blank, denominator, conclusion }) => `${nominationCode}: ${vote(yes, no, blank, denominator)}. ${ended(conclusion)}`).join(' '),
};

const vote = (yes: number, no: number, blank: number, of: number): string =>
  `đồng ý ${counts.format(yes)}, không đồng ý ${counts.format(no)}, ý kiến khác ${counts.format(blank)} trên ${counts.format(of)}`;

const ended = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);
