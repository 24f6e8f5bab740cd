import type { Initiative } from '../initiative';
import { contentOf } from '../lifecycle/content-changes';
import type { Nomination } from '../nomination';
import type { HandedInChanges, HandedInContent, HandedInFile } from './handed-in-changes';

/** One time a nomination was handed in. */
export interface HandedIn {
  /** 1 for the first time. */
  readonly number: number;
  /** Full name; empty: nobody knows. */
  readonly handedInBy: string;
  readonly handedInAt: Date;
  readonly returnReason: string | null;
  readonly returnedAt: Date | null;
}

/** Two times beside each other. */
export interface ComparedVersions extends HandedInChanges {
  readonly older: number;
  /** null: what its unit is writing now. */
  readonly newer: number | null;
  /** Why it was given back before the newer one; null: it was not. */
  readonly returnReason: string | null;
}

export interface NominationHistory {
  /** The newest first. */
  readonly versions: readonly HandedIn[];
  /** null: there are no two to compare. */
  readonly compared: ComparedVersions | null;
}

/** Which two are asked for; left out: the last two, for its unit what it is writing and the last one. */
export interface AskedVersions {
  readonly older: number | null;
  readonly newer: number | null;
}

/** What a nomination says now. */
export function handedInContent({ summary, legalPreference, selfMarks, selfRemarks }: Nomination, initiative: Initiative, evidence: readonly HandedInFile[]): HandedInContent {
  return { summary, legalPreference, selfMarks, selfRemarks, evidence, initiative: contentOf(initiative) };
}

/** Whether its unit may have written in it since it was handed in: what it says now was not handed in. */
export function isRewritten({ state, receiptCode }: Pick<Nomination, 'state' | 'receiptCode'>): boolean {
  return receiptCode !== null && (state === 'returned' || state === 'withdrawn');
}
