import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class EvidenceUploadRequest {
  /** The item it proves; left out: the nomination as a whole. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  leafCode?: string;
}

export class EvidenceQuery {
  /** `1`: shown in the page instead of downloaded; PDF and images only. */
  @IsOptional()
  @IsIn(['1'])
  inline?: string;
}
