import type { PaperSettings } from '@dvk/campaigns';
import type { PrintedCheckpoint } from '../word/verify-mark';
import type { WrittenMinutes } from './council-minutes';

/** What the minutes of a session are made of; travels as JSON to the process that draws. */
export interface MinutesOrder {
  readonly minutes: WrittenMinutes;
  readonly papers: PaperSettings;
  readonly organizer: string;
  readonly year: number;
  /** Of the result that was voted on. */
  readonly sha256: string;
  /** ISO instant: stands for every time the file names. */
  readonly at: string;
  readonly publicUrl: string | null;
  /** Signed when that result was frozen. */
  readonly checkpoint: PrintedCheckpoint | null;
  /** The office's own template in Base64; null: the standard paper. */
  readonly template: string | null;
}
