import { PageQuery } from '@dvk/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

export class CriteriaSetsQuery extends PageQuery {
  /** With or without marks. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  @IsOptional()
  @IsIn(['draft', 'published'])
  state?: 'draft' | 'published';
}

export class CreateCriteriaSetRequest {
  @IsIn(['blank', 'example', 'copy', 'new-version'])
  start!: 'blank' | 'example' | 'copy' | 'new-version';

  /** Which example; for `example`. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  exampleKey?: string;

  /** The set to copy, or the published set that gets a new version. */
  @IsOptional()
  @IsUUID()
  criteriaSetId?: string;
}

export class SaveCriteriaSetRequest {
  /** The version the change was made upon. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;

  /** The whole set; numbers in hundredths. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  content!: Record<string, unknown>;
}

export class PublishCriteriaSetRequest {
  /** The version that was looked at. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;
}

export class CriteriaSetSummaryView {
  id!: string;
  /** Shared by all versions of one set. */
  seriesId!: string;
  versionNo!: number;
  title!: string;
  /** null: a draft. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt!: Date | null;
  updatedAt!: Date;
  version!: number;
}

export class CriteriaSetsView {
  items!: CriteriaSetSummaryView[];
  /** Of all pages. */
  total!: number;
}

export class CriteriaSetView extends CriteriaSetSummaryView {
  /** The set; numbers in hundredths. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  content!: object;
  /** SHA-256 of the canonical JSON of the content, once published. */
  @ApiProperty({ type: String, nullable: true })
  contentSha256!: string | null;
}

export class CriteriaExampleView {
  key!: string;
  title!: string;
  /** What the example shows. */
  note!: string;
}

export class CriteriaExamplesView {
  items!: CriteriaExampleView[];
}

export class CriteriaProblemView {
  /** e.g. `criteria.children-do-not-add-up` */
  code!: string;
  /** Code of the group, leaf or class, or a place such as `groups[2].children[0]`. */
  at!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  params!: object;
}

export class CriteriaProblemsView {
  /** Empty: the set can be published. */
  items!: CriteriaProblemView[];
}
