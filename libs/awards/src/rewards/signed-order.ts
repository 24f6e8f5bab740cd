import { type CollectiveOrIndividual, collectiveOrIndividual, type SubjectKind } from '@dvk/scoring-core';

const sections: readonly CollectiveOrIndividual[] = ['collective', 'individual', 'household'];

/**
 * The rows of a tier in the order in which the list that is signed prints them: collectives, individuals, households, each by peer
 * group, rank and name, which is the order of positions. Its row numbers become the numbers in the golden book.
 */
export function inSignedOrder<Row extends { readonly position: number; readonly subjectKind: string }>(rows: readonly Row[]): Row[] {
  const sectionOf = ({ subjectKind }: Row): number => sections.indexOf(collectiveOrIndividual(subjectKind as SubjectKind));
  return [...rows].sort((one, other) => sectionOf(one) - sectionOf(other) || one.position - other.position);
}
