import type { CriteriaSet, Marks } from '@dvk/scoring-core';
import { ApiProperty } from '@nestjs/swagger';

/** Where a nomination stands in its peer group. */
export class RankPlaceView {
  kind!: 'ranked' | 'incomplete' | 'ineligible';
  /** null unless ranked. */
  rank!: number | null;
  tied!: boolean;
  /** How many are ranked in the peer group; null unless ranked. */
  of!: number | null;
  /** null when ranked: `too-few-sheets`, `office-items-missing`, `gate`, `floor`, `knock-out`. */
  reason!: string | null;
  /** What made it ineligible: code of the group or item. */
  at!: string | null;
}

/** A member who left, and what becomes of what was handed in before. */
export class MatrixDepartureView {
  /** ISO date in Vietnam. */
  leftOn!: string;
  reason!: string;
  /** The panel's rule on those who leave. */
  sheets!: 'count' | 'set-aside';
  submittedSheets!: number;
  /** Code of the member who took over; null: nobody. */
  replacedBy!: string | null;
}

/** One column: a member who marks. */
export class MatrixMemberView {
  memberId!: string;
  code!: string;
  fullName!: string;
  /** null: still on the panel. */
  departure!: MatrixDepartureView | null;
}

export class MatrixCellView {
  /** null: not assigned, or it came in with a conflict and cannot be opened. */
  sheetId!: string | null;
  /** `missing`: assigned and never handed in; `reopened`: given back, the earlier marking still counts; `set-aside`: of a member who left, by the panel's rule. */
  state!: 'counted' | 'missing' | 'recused' | 'conflict' | 'reopened' | 'set-aside' | 'not-assigned';
  /** Decimal text with a point; null when the sheet does not count. */
  total!: string | null;
  /** Further from the median than half the spread limit. */
  apart!: boolean;
  /** 2 and more: marked again, or being marked again. */
  round!: number;
}

/** A mark that stands apart from the others on its item. */
export class MatrixItemView {
  leafCode!: string;
  leafName!: string;
  memberCode!: string;
  /** null: a gate. */
  points!: string | null;
  median!: string | null;
  /** null: not a gate. */
  passed!: boolean | null;
}

/** What can be given back of one nomination. */
export class MatrixChoiceView {
  /** Of the nomination. */
  code!: string;
  /** Of the members whose sheets count and who are still on the panel. */
  memberCodes!: string[];
  /** Those among them whose totals stand apart. */
  apart!: string[];
}

/** Totals of one nomination; decimal texts with a point, null without a counted sheet. */
export class MatrixRowView {
  nominationId!: string;
  code!: string;
  name!: string;
  unitName!: string;
  field!: string;
  peerGroup!: string;
  place!: RankPlaceView;
  /** Counted sheets. */
  n!: number;
  finalScore!: string | null;
  mean!: string | null;
  median!: string | null;
  range!: string | null;
  /** Standard deviation, dividing by n. */
  deviation!: string | null;
  overLimit!: boolean;
  /** One for each member, in their order. */
  cells!: MatrixCellView[];
  /** Of a nomination over the limit. */
  items!: MatrixItemView[];
}

export class MatrixView {
  campaignId!: string;
  campaignName!: string;
  /** Places of every figure. */
  decimals!: number;
  /** Most the range may be before a nomination is discussed, decimal text; null: no limit. */
  spreadLimit!: string | null;
  method!: 'mean' | 'trimmed' | 'median';
  closedAt!: Date;
  /** null: sheets may still be given back. */
  lockedAt!: Date | null;
  /** The actor may give sheets back now. */
  mayReopen!: boolean;
  /** In the panel's order, those whose sheets are set aside last. */
  members!: MatrixMemberView[];
  /** In the campaign's order. */
  peerGroups!: string[];
  rows!: MatrixRowView[];
  /** Rows of all pages. */
  total!: number;
  /** Nominations over the spread limit, of all peer groups. */
  overLimit!: number;
  /** Of the rows of all pages, in the order of the codes; empty unless the actor may give sheets back now. */
  choices!: MatrixChoiceView[];
}

/** A marking of a sheet. */
export class SheetMarkingView {
  /** 1: the first. */
  round!: number;
  @ApiProperty({ type: 'object', additionalProperties: true })
  marks!: Marks;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  remarks!: Readonly<Record<string, string>>;
  comment!: string;
  /** Decimal text with a point; null: not handed in. */
  total!: string | null;
  submittedAt!: Date | null;
  /** Why it was given back; null: it was not. */
  reopenedReason!: string | null;
}

/** One sheet, read only. */
export class MatrixSheetView {
  sheetId!: string;
  memberCode!: string;
  fullName!: string;
  nominationCode!: string;
  nominationName!: string;
  unitName!: string;
  /** `set-aside`: handed in by a member who left, and not counted by the panel's rule; `withdrawn`: taken back before it was handed in. */
  state!: 'counted' | 'missing' | 'recused' | 'conflict' | 'reopened' | 'set-aside' | 'withdrawn';
  recusalReason!: string | null;
  /** The one that counts last; while a sheet is being marked again, what stands on it is its member's own. */
  markings!: SheetMarkingView[];
  @ApiProperty({ type: 'object', additionalProperties: true })
  criteriaSet!: CriteriaSet;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  notApplicable!: Readonly<Record<string, string>>;
}
