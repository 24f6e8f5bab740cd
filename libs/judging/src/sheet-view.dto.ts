import type { CriteriaSet, Marks } from '@dvk/scoring-core';
import { ApiProperty } from '@nestjs/swagger';

/** One file that the unit added to its nomination. */
export class SheetEvidenceView {
  id!: string;
  /** null: for the nomination as a whole. */
  leafCode!: string | null;
  fileName!: string;
  mediaType!: string;
  /** Bytes. */
  size!: number;
}

/** What a member reads of the nomination while marking it. */
export class MarkedNominationView {
  id!: string;
  code!: string;
  initiativeName!: string;
  unitName!: string;
  subjectKind!: string;
  field!: string;
  peerGroup!: string;
  summary!: string;
  /** The registration form: name of the part → text. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  details!: Readonly<Record<string, string>>;
  /** The unit's own marks: leaf code → mark. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  selfMarks!: Marks;
  /** Leaf code → remark of the unit. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  selfRemarks!: Readonly<Record<string, string>>;
  /** Leaf code → reason; decided by the office for all members alike. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  notApplicable!: Readonly<Record<string, string>>;
  evidence!: SheetEvidenceView[];
}

/** An own score sheet with everything that is needed to mark it. */
export class SheetView {
  id!: string;
  assignmentId!: string;
  campaignId!: string;
  campaignName!: string;
  version!: number;
  state!: 'draft' | 'submitted' | 'recused';
  /** The phase permits marking now. */
  markingOpen!: boolean;
  /** Leaf code → mark. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  marks!: Marks;
  /** Leaf code → remark. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  remarks!: Readonly<Record<string, string>>;
  comment!: string;
  savedAt!: Date;
  submittedAt!: Date | null;
  recusalReason!: string | null;
  /** A conflict of interest stands: nothing can be written, and what was handed in is not counted. */
  inConflict!: boolean;
  /** The version the sheet is marked with. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  criteriaSet!: CriteriaSet;
  nomination!: MarkedNominationView;
}

/** What a write on a sheet came to. */
export class SheetWriteView {
  version!: number;
  state!: 'draft' | 'submitted';
  /** Decimal text with a point and the set's places; what is missing adds nothing. */
  total!: string;
  complete!: boolean;
  /** Codes of leaves without a mark. */
  missing!: string[];
  savedAt!: Date;
}
