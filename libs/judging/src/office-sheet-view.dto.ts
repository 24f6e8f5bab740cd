import type { CriteriaSet, Marks } from '@dvk/scoring-core';
import { ApiProperty } from '@nestjs/swagger';

/** The standing office's own items of one nomination. */
export class OfficeSheetView {
  nominationId!: string;
  code!: string;
  initiativeName!: string;
  unitName!: string;
  campaignId!: string;
  /** 0 while nothing has been entered. */
  version!: number;
  /** The phase permits entering now. */
  editable!: boolean;
  /** Leaf code → mark. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  marks!: Marks;
  /** Leaf code → remark. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  remarks!: Readonly<Record<string, string>>;
  /** Leaf code → reason. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  notApplicable!: Readonly<Record<string, string>>;
  @ApiProperty({ type: 'object', additionalProperties: true })
  criteriaSet!: CriteriaSet;
  /** Sum of the office's items, decimal text with a point; may be negative. */
  total!: string;
  complete!: boolean;
  savedAt!: Date | null;
}
