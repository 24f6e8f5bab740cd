import { createHash } from 'node:crypto';
import type { PaperChanges } from '../change-table/change-table-view';

/** A session of the council as a letter mentions it. */
export interface SessionBehind {
  readonly number: number;
  /** ISO instant. */
  readonly startedAt: string;
  readonly standingOnly: boolean;
  readonly present: number;
  readonly members: number;
  /** Cases that were voted on, and how many of them were adopted. */
  readonly cases: number;
  readonly adopted: number;
}

/** A reward that stands, as the registry numbered its decision. */
export interface RewardBehind {
  readonly nominationCode: string;
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  /** Row of the signed list. */
  readonly goldenBookNo: number;
}

/** What stands behind a result besides its manifest, as far as the paper tells of it. */
export interface BehindTheResult {
  /** What a correction changed. */
  readonly changes: PaperChanges | null;
  /** The oldest first. */
  readonly sessions: readonly SessionBehind[];
  readonly rewards: readonly RewardBehind[];
}

export const nothingBehind: BehindTheResult = { changes: null, sessions: [], rewards: [] };

/** Whether the same was told: a paper that tells less or more is made anew. Empty while there is nothing to tell. */
export const toldOf = ({ sessions, rewards }: BehindTheResult): string =>
  sessions.length + rewards.length === 0 ? '' : createHash('sha256').update(JSON.stringify([sessions, rewards]), 'utf8').digest('hex');
