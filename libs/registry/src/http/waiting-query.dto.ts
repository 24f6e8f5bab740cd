import { LimitQuery } from '@dvk/platform';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Which part of a list of what waits is wanted. */
export class WaitingQuery extends LimitQuery {
  /** As the page before said it. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
