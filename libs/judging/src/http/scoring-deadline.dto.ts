import { IsISO8601, IsString, Matches, MaxLength } from 'class-validator';

const instant = /^(?:20\d\d|2100)-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;

export class ExtendScoringRequest {
  /** The end of marking that was seen; one that was moved since is not moved unseen. */
  @Matches(instant)
  @IsISO8601({ strict: true })
  seen!: string;

  /** The new end, later than the one seen; with its offset, e.g. `2026-11-25T17:00:00+07:00`. */
  @Matches(instant)
  @IsISO8601({ strict: true })
  closesAt!: string;

  /** Told to everybody on the panels and kept. */
  @IsString()
  @MaxLength(1_000)
  reason!: string;
}
