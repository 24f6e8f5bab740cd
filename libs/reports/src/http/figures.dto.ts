import { dayForm } from '@dvk/organization';
import { PageQuery } from '@dvk/platform';
import { subjectKinds } from '@dvk/registry';
import type { SubjectKind } from '@dvk/scoring-core';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { type Figure, figures, type Structure, structures } from '../figures/figure';

/** What a report of figures is asked. */
export class FiguresQuery {
  /** The unit reported on; left out: everything the caller answers for. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** `with`: the unit itself and what it took over, nothing of what stands below it. */
  @IsOptional()
  @IsIn(['with'])
  @ApiProperty({ enum: ['with'], required: false })
  alone?: 'with';

  /** `YYYY-MM-DD`, the last day that counts; left out: today in Viet Nam. */
  @IsOptional()
  @IsString()
  @Matches(dayForm)
  cutOff?: string;

  /** `YYYY-MM-DD`, first day of the period; left out: from the beginning. */
  @IsOptional()
  @IsString()
  @Matches(dayForm)
  from?: string;

  /** `YYYY-MM-DD`, last day of the period; left out: the cut-off day. */
  @IsOptional()
  @IsString()
  @Matches(dayForm)
  to?: string;

  /** By units as they stood on the cut-off day, which is usual, or by those in charge of them today. */
  @IsOptional()
  @IsIn(structures)
  @ApiProperty({ enum: structures, required: false })
  structure?: Structure;

  /** `with`: what was written down after the cut-off day about days before it counts too. */
  @IsOptional()
  @IsIn(['with'])
  @ApiProperty({ enum: ['with'], required: false })
  late?: 'with';

  @IsOptional()
  @IsIn(subjectKinds)
  @ApiProperty({ enum: subjectKinds, required: false })
  subjectKind?: SubjectKind;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  field?: string;
}

export class SendReportRequest extends FiguresQuery {}

export class CorrectReportRequest {
  /** Must not be empty. */
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class SentReportsQuery extends PageQuery {}

/** How many of each figure. */
export class FigureCountsView {
  registered!: number;
  accepted!: number;
  recognised!: number;
  'in-force'!: number;
  replicated!: number;
  dropped!: number;
  rewarded!: number;
}

export class FigureRowView {
  /** Id of a unit, its kind, the word of a field (empty: none was written), or a kind of initiative. */
  key!: string;
  name!: string;
  /** Everything counted here was registered by this very unit, by none that it took over. */
  own!: boolean;
  counts!: FigureCountsView;
}

export class FigureDefinitionView {
  @ApiProperty({ enum: figures })
  figure!: Figure;
  name!: string;
  /** What it counts, as the report says it. */
  definition!: string;
}

export class RecognisedModelView {
  code!: string;
  name!: string;
  unitId!: string;
  unitName!: string;
  field!: string;
  @ApiProperty({ enum: subjectKinds })
  subjectKind!: SubjectKind;
  /** The document that recognises it. */
  number!: string;
  date!: string;
  issuer!: string;
  validFrom!: string;
  validTo!: string;
  /** Its document is of the period. */
  recognised!: boolean;
  /** The cut-off day lies in its period and it was not dropped. */
  inForce!: boolean;
}

export class FiguresView {
  /** The unit reported on; null where several are highest. */
  unitId!: string | null;
  unitName!: string;
  alone!: boolean;
  cutOff!: string;
  from!: string | null;
  to!: string | null;
  @ApiProperty({ enum: structures })
  structure!: Structure;
  late!: boolean;
  @ApiProperty({ enum: subjectKinds, nullable: true })
  subjectKind!: SubjectKind | null;
  field!: string | null;
  /** Instant up to which what was written down counts. */
  knownAt!: string;
  /** Counted now, up to today: lists of what is so now show the same. */
  upToNow!: boolean;
  definitions!: FigureDefinitionView[];
  total!: FigureCountsView;
  byUnit!: FigureRowView[];
  /** By what the units were on the cut-off day, or are today. */
  byUnitKind!: FigureRowView[];
  byField!: FigureRowView[];
  byKind!: FigureRowView[];
  /** The first of them; all stand in the workbook. */
  models!: RecognisedModelView[];
  modelsTotal!: number;
}

export class SentReportView {
  id!: string;
  seriesId!: string;
  /** 1, 2, 3 … */
  versionNo!: number;
  /** Why it replaces the version before; null: it is the first. */
  reason!: string | null;
  unitId!: string;
  unitName!: string;
  /** Nothing of what stands below the unit. */
  alone!: boolean;
  cutOff!: string;
  @ApiProperty({ enum: structures })
  structure!: Structure;
  /** Of the report as canonical JSON. */
  sha256!: string;
  programVersion!: string;
  sentAt!: string;
  sentByName!: string;
  /** No other version replaces it. */
  newest!: boolean;
}

export class SentReportsView {
  items!: SentReportView[];
  total!: number;
}

export class OpenedReportView extends SentReportView {
  figures!: FiguresView;
  /** The newest first. */
  versions!: SentReportView[];
  mayCorrect!: boolean;
}

export class FigureDifferenceView {
  /** Of the whole report, or of a unit, a field or a kind. */
  @ApiProperty({ enum: ['total', 'unit', 'field', 'kind'] })
  of!: 'total' | 'unit' | 'field' | 'kind';
  name!: string;
  @ApiProperty({ enum: figures })
  figure!: Figure;
  sent!: number;
  now!: number;
}

export class ModelMentionView {
  code!: string;
  name!: string;
  unitName!: string;
}

export class ReportDifferenceView {
  /** Nothing is otherwise than when it was sent. */
  same!: boolean;
  figures!: FigureDifferenceView[];
  /** Recognised models that have come, gone, or are told of otherwise; the first of each. */
  come!: ModelMentionView[];
  gone!: ModelMentionView[];
  changed!: ModelMentionView[];
}
