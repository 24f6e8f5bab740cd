import { shownToUnits, type ShownToUnits } from '@dvk/campaigns';
import { mailStates, type MailState } from '@dvk/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsString, IsUUID, MaxLength } from 'class-validator';
import { TierCount } from './result.dto';

const longestText = 1_000;

export class PublishRequest {
  /** The result that was looked at. */
  @IsUUID()
  resultId!: string;

  /** Whether the rewarded stand in the list that is open to everybody. */
  @IsBoolean()
  publicList!: boolean;

  /** A sentence for the file; may be empty. */
  @IsString()
  @MaxLength(longestText)
  note!: string;

  /** Why it corrects what is published; empty when nothing is. */
  @IsString()
  @MaxLength(longestText)
  reason!: string;
}

export class WithdrawPublicationRequest {
  @IsString()
  @MaxLength(longestText)
  reason!: string;
}

export class PublicationEntryPreview {
  name!: string;
  unitName!: string;
  field!: string;
  award!: string;
}

export class PublicationPreviewResponse {
  resultId!: string;
  versionNo!: number;
  sha256!: string;
  frozenAt!: Date;
  /** It waits for no decision. */
  final!: boolean;
  rewarded!: TierCount[];
  notRewarded!: number;
  incomplete!: number;
  /** What the register found against nominations and nobody has looked into; no hindrance. */
  openFindings!: number;
  /** People who would be told. */
  people!: number;
  /** Those of them with a mail address. */
  withEmail!: number;
  /** Units that took part. */
  units!: number;
  /** Names of units at which nobody would be told. */
  unitsWithoutClerk!: string[];
  /** The first of the public list. */
  publicEntries!: PublicationEntryPreview[];
}

export class MailCountsResponse {
  waiting!: number;
  sent!: number;
  refused!: number;
  'no-address'!: number;
  'not-needed'!: number;
}

export class PublicationEntryResponse {
  id!: string;
  resultId!: string;
  versionNo!: number;
  sha256!: string;
  publishedAt!: Date;
  publishedByName!: string;
  publicList!: boolean;
  note!: string;
  @ApiProperty({ enum: shownToUnits })
  showToUnits!: ShownToUnits;
  appealDays!: number;
  /** Why it corrects the one before. */
  reason!: string | null;
  /** When the units were told; null: not yet. */
  announcedAt!: Date | null;
  withdrawnAt!: Date | null;
  withdrawnByName!: string | null;
  withdrawalReason!: string | null;
  mails!: MailCountsResponse;
}

export class PublicationResponse {
  campaignId!: string;
  campaignName!: string;
  /** When the embargo ends; null: the campaign has no such phase. */
  opensAt!: Date | null;
  hasOpened!: boolean;
  @ApiProperty({ enum: shownToUnits })
  showToUnits!: ShownToUnits;
  appealDays!: number;
  /** null: nothing was frozen, or the phase opens no results. */
  preview!: PublicationPreviewResponse | null;
  /** Code of why the newest result cannot be published; null: nothing is in the way. */
  refusal!: string | null;
  mayPublish!: boolean;
  mayWithdraw!: boolean;
  /** An appeal against what is in force was upheld. */
  correctionAskedFor!: boolean;
  /** Newest first. */
  publications!: PublicationEntryResponse[];
}

export class PublishedResponse {
  id!: string;
}

export class PublicationNoticeResponse {
  personId!: string;
  fullName!: string;
  @ApiProperty({ enum: mailStates })
  mail!: MailState;
  mailedAt!: Date | null;
  /** Status of the mail server's refusal. */
  fault!: string | null;
}
