import type { CriteriaSet } from '@dvk/scoring-core';

/** A set to begin with: an example, never anybody's official scale. */
export interface CriteriaExample {
  readonly key: string;
  /** What it shows, in a sentence for the person who chooses. */
  readonly note: string;
  readonly content: CriteriaSet;
}

export const criteriaExamples: readonly CriteriaExample[] = [];
