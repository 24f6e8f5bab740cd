import { WholeInQuery } from '@dvk/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { Mark } from '@dvk/scoring-core';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { ContentChangeView } from '../../http/life.dto';

const mostVersions = 1_000_000;

export class NominationChangesQuery {
  /** Number of a version; left out: the one before `newer`. */
  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(1)
  @Max(mostVersions)
  older?: number;

  /** Number of a version; left out: the last one, for the unit of a returned nomination what it is writing now. */
  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(1)
  @Max(mostVersions)
  newer?: number;
}

export class NominationVersionView {
  /** 1 for the first time. */
  number!: number;
  /** Full name; empty: nobody knows. */
  handedInBy!: string;
  handedInAt!: string;
  /** Of the return that came before; null: there was none. */
  returnReason!: string | null;
  returnedAt!: string | null;
}

export class MarkChangeView {
  leafCode!: string;
  /** As scoring-core defines it; null: it was not marked. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  before!: Mark | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  after!: Mark | null;
}

export class RemarkChangeView {
  leafCode!: string;
  /** Empty: nothing was there. */
  before!: string;
  after!: string;
}

export class HandedInFileView {
  fileName!: string;
  /** Bytes. */
  size!: number;
}

/** null before: added · null after: removed · both: another file under the same name. */
export class EvidenceChangeView {
  /** null: for the nomination as a whole. */
  leafCode!: string | null;
  @ApiProperty({ type: HandedInFileView, nullable: true })
  before!: HandedInFileView | null;
  @ApiProperty({ type: HandedInFileView, nullable: true })
  after!: HandedInFileView | null;
}

export class ComparedVersionsView {
  older!: number;
  /** null: what the unit is writing now. */
  newer!: number | null;
  /** Why it was given back before the newer one; null: it was not. */
  returnReason!: string | null;
  /** `summary`, `legalPreference` (`true`, `false`) and the parts of the registration. */
  texts!: ContentChangeView[];
  marks!: MarkChangeView[];
  remarks!: RemarkChangeView[];
  evidence!: EvidenceChangeView[];
}

export class NominationChangesView {
  /** Each time it was handed in, the newest first. */
  versions!: NominationVersionView[];
  /** null: there are no two to compare. */
  @ApiProperty({ type: ComparedVersionsView, nullable: true })
  compared!: ComparedVersionsView | null;
}
