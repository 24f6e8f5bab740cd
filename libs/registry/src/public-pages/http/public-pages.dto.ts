import { dayForm } from '@dvk/organization';
import type { SubjectKind } from '@dvk/scoring-core';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { subjectKinds } from '../../initiative';
import { longestCaption, longestSummary, type PhotoState, photoStates } from '../public-page';
import { type PublicAct, publicActs } from '../public-page.policy';

export class SeenPageRequest {
  /** Version of the page the caller has seen; 0: none was there. */
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  version!: number;
}

export class PublicSummaryRequest extends SeenPageRequest {
  /** What everybody may read of it. */
  @IsString()
  @MaxLength(longestSummary)
  summary!: string;
}

export class PublishPageRequest extends SeenPageRequest {
  /** `YYYY-MM-DD` on which the decision that names a person was made public; null where none is named. */
  @ValidateIf((_, value: unknown) => value !== null)
  @IsString()
  @Matches(dayForm)
  decisionPublishedOn!: string | null;
}

export class WithdrawPageRequest extends SeenPageRequest {
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class MarkPhotoRequest {
  /** A picture among the files of the initiative's nominations and progress notes. */
  @IsUUID()
  fileId!: string;

  /** Stands below the picture; may be empty. */
  @IsString()
  @MaxLength(longestCaption)
  caption!: string;

  /** What the picture shows, for those who do not see it. */
  @IsString()
  @MaxLength(longestCaption)
  alt!: string;
}

export class SeenPhotoRequest {
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  version!: number;
}

export class DecidePhotoRequest extends SeenPhotoRequest {
  @IsBoolean()
  approve!: boolean;

  /** Needed for a refusal. */
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class PublishedWordsView {
  name!: string;
  summary!: string;
  field!: string;
  @ApiProperty({ enum: subjectKinds })
  kind!: SubjectKind;
  since!: number;
  decisionPublishedOn!: string | null;
  publishedAt!: string;
}

export class PublicPageView {
  /** Where everybody finds it once it is published. */
  path!: string;
  summary!: string;
  writtenAt!: string;
  waiting!: boolean;
  published!: PublishedWordsView | null;
  withdrawnAt!: string | null;
  withdrawalReason!: string | null;
  version!: number;
}

export class PublicPhotoView {
  id!: string;
  caption!: string;
  alt!: string;
  @ApiProperty({ enum: photoStates })
  state!: PhotoState;
  reason!: string | null;
  markedAt!: string;
  width!: number;
  height!: number;
  version!: number;
}

export class PictureView {
  id!: string;
  fileName!: string;
  /** Where the whole of it is shown. */
  path!: string;
  /** It is marked or approved already. */
  marked!: boolean;
}

export class InitiativePublicPageView {
  page!: PublicPageView | null;
  photos!: PublicPhotoView[];
  pictures!: PictureView[];
  /** Its name is that of a person. */
  ofPerson!: boolean;
  /** What the caller may do now. */
  @ApiProperty({ enum: publicActs, isArray: true })
  acts!: PublicAct[];
}

export class WaitingPageView {
  initiativeId!: string;
  code!: string;
  name!: string;
  unitName!: string;
  since!: string;
  words!: boolean;
  photos!: number;
}

export class WaitingPagesView {
  items!: WaitingPageView[];
  /** Where the next page begins; null: this is the last one. */
  next!: string | null;
}
