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
  /** Units that work on it together with that one. */
  jointUnitNames!: string[];
  subjectKind!: string;
  field!: string;
  peerGroup!: string;
  summary!: string;
  /** The registration form: name of the part → text. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  details!: Readonly<Record<string, string>>;
  /** The unit's own marks: leaf code → mark; null: the campaign does not show them. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  selfMarks!: Marks | null;
  /** Leaf code → remark of the unit; null: the campaign does not show them. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  selfRemarks!: Readonly<Record<string, string>> | null;
  /** Leaf code → reason; decided by the office for all members alike. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  notApplicable!: Readonly<Record<string, string>>;
  evidence!: SheetEvidenceView[];
}

/** The marking of an own sheet that was given back after closing; it counts until the second one is handed in. */
export class GivenBackMarkingView {
  /** Why the panel's head gave the sheet back. */
  reason!: string;
  reopenedAt!: Date;
  @ApiProperty({ type: 'object', additionalProperties: true })
  marks!: Marks;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  remarks!: Readonly<Record<string, string>>;
  comment!: string;
  /** Decimal text with a point and the set's places. */
  total!: string;
}

/** An own score sheet with everything that is needed to mark it. */
export class SheetView {
  /** The server's clock, which decides deadlines. */
  now!: Date;
  id!: string;
  assignmentId!: string;
  campaignId!: string;
  campaignName!: string;
  version!: number;
  state!: 'draft' | 'submitted' | 'recused';
  /** 1: the first marking; more: given back for a second one after closing. */
  round!: number;
  /** The phase permits marking now. */
  markingOpen!: boolean;
  /** When marking begins, or began; null: the campaign has no phase for it. */
  opensAt!: Date | null;
  /** When marking ends, or ended; null: by an act, or it is not planned. */
  closesAt!: Date | null;
  /** Code of why this member may not write on this sheet whatever the phase; null: nothing of the kind. */
  refusal!: string | null;
  /** null: a first marking. */
  secondMarking!: GivenBackMarkingView | null;
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

/** A draft and what keeps it from being handed in. */
export class ReadySheetView {
  id!: string;
  /** To be named when it is handed in. */
  version!: number;
  code!: string;
  initiativeName!: string;
  /** Codes of leaves that want a mark, or a reason for their bonus or deduction; empty: it can be handed in. */
  missing!: string[];
}

/** The own drafts of a campaign on which something stands, by code of the nomination. */
export class ReadinessView {
  campaignId!: string;
  sheets!: ReadySheetView[];
}

/** A sheet that was not handed in with the others. */
export class RefusedSheetView {
  id!: string;
  /** Code of the reason. */
  code!: string;
}

/** What came of handing in many sheets. */
export class SubmissionsView {
  submittedIds!: string[];
  refused!: RefusedSheetView[];
}
