import { collectiveOrIndividual, type CollectiveOrIndividual, type SubjectKind } from '@dvk/scoring-core';
import { AWARD_LIST, SECTION_COUNTS } from './messages.vi';
import { numberWords } from './number-words';

/** How many collectives, individuals and households. */
export type KindCounts = Readonly<Record<CollectiveOrIndividual, number>>;

const kinds: readonly CollectiveOrIndividual[] = ['collective', 'individual', 'household'];

export function kindCounts(subjects: readonly SubjectKind[]): KindCounts {
  const counts = { collective: 0, individual: 0, household: 0 };
  for (const subject of subjects) counts[collectiveOrIndividual(subject)] += 1;
  return counts;
}

export const sumOf = (counts: KindCounts): number => counts.collective + counts.individual + counts.household;

/** "28 (hai mươi tám) tập thể, 12 (mười hai) cá nhân"; kinds without anybody are left out. */
export function kindsInWords(counts: KindCounts): string {
  const parts = kinds.filter((kind) => counts[kind] > 0).map((kind) => AWARD_LIST.totalPart(counts[kind], numberWords(counts[kind]), SECTION_COUNTS[kind]));
  return parts.length === 0 ? AWARD_LIST.nobody : parts.join(', ');
}

/** "28 (hai mươi tám)". */
export const figureAndWords = (count: number): string => `${count} (${numberWords(count)})`;
