import type { AwardStatus } from './season-result';

export interface AwardOutcome {
  readonly award: string | null;
  readonly status: AwardStatus;
}
