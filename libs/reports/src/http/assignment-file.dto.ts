import { IsIn, Matches } from 'class-validator';

/** Fields beside the file; a form carries text only. */
export class ApplyAssignmentFileRequest {
  /** Of the preview that was looked at. */
  @Matches(/^[0-9a-f]{64}$/)
  fingerprint!: string;

  /** `true`: entries that are refused are passed by. */
  @IsIn(['true', 'false'])
  skipRefused!: 'true' | 'false';
}
