import type { CriteriaSet } from '@dvk/scoring-core';

/** A line of the list of criteria sets. */
export interface CriteriaSetSummary {
  readonly id: string;
  /** Shared by all versions of one set. */
  readonly seriesId: string;
  readonly versionNo: number;
  readonly title: string;
  /** null: a draft. */
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
  /** Guard of concurrent edits of a draft. */
  readonly version: number;
}

/** One version of a criteria set with its content. */
export interface CriteriaSetView extends CriteriaSetSummary {
  readonly content: CriteriaSet;
  /** SHA-256 of the canonical JSON of the content, once published. */
  readonly contentSha256: string | null;
}
