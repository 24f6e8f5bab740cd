import type { CriteriaPlan } from './criteria-plan';
import type { ScoringPart } from './group-sum';
import { leafPoints } from './leaf-points';
import type { Marks } from './marks';
import { markOf } from './mark-of';
import type { TenThousandths } from './points';
import type { NominationSheets } from './season-index';
import type { SeasonWarning } from './season-result';

export type SheetState = 'counted' | 'draft' | 'recused' | 'conflict';

/** Marks of one sheet turned into points, by leaf index. */
export interface ReadSheet {
  readonly points: readonly (TenThousandths | null)[];
  /** Leaves whose gate says "không đạt". */
  readonly failedGates: readonly number[];
  /** Leaves set aside on this sheet. */
  readonly notApplicable: readonly number[];
  readonly complete: boolean;
}

export interface PanelSheet {
  readonly assessorCode: string;
  readonly state: SheetState;
  readonly read: ReadSheet | null;
}

export interface CountedSheets {
  /** Every sheet that exists, in the panel's order. */
  readonly panel: readonly PanelSheet[];
  readonly counted: readonly ReadSheet[];
  /** null: the set has office leaves and their sheet, or one of its marks, is missing. */
  readonly office: ReadSheet | null;
  /** By leaf index. */
  readonly notApplicable: readonly boolean[];
  readonly warnings: readonly SeasonWarning[];
}

/** Reads the leaves of one part; a mark that gives its leaf no points is as good as missing. */
export function readSheet(plan: CriteriaPlan, marks: Marks, part: ScoringPart): ReadSheet {
  const points: (TenThousandths | null)[] = new Array<TenThousandths | null>(plan.leaves.length).fill(null);
  const failedGates: number[] = [];
  const notApplicable: number[] = [];
  let complete = true;
  for (const { leaf, index } of plan.leaves) {
    if (leaf.markedBy !== part) continue;
    const mark = markOf(marks, leaf.code);
    if (mark === undefined) {
      complete = false;
    } else if (mark.kind === 'not-applicable') {
      notApplicable.push(index);
    } else if (leaf.kind === 'gate') {
      if (mark.kind !== 'gate') complete = false;
      else if (!mark.passed) failedGates.push(index);
    } else {
      const value = leafPoints(leaf, mark, plan.decimals);
      points[index] = value;
      if (value === null) complete = false;
    }
  }
  return { points, failedGates, notApplicable, complete };
}

/**
 * Leaves set aside for the nomination. The office decides that once for all
 * assessors (scoring rules §2), so one sheet that says so is enough.
 */
function notApplicableLeaves(plan: CriteriaPlan, reads: readonly ReadSheet[]): readonly boolean[] {
  const leaves: boolean[] = new Array<boolean>(plan.leaves.length).fill(false);
  for (const { notApplicable } of reads) for (const index of notApplicable) leaves[index] = true;
  return leaves;
}

/**
 * Which sheets of a nomination count: submitted and complete, by a member who
 * did not recuse and is not in conflict – declared, or of the nominee's unit or
 * one above or below it (scoring rules §5). A recused sheet is not looked at any
 * further. A sheet that is both incomplete and in conflict gives both warnings.
 */
export function countSheets(
  plan: CriteriaPlan,
  { nomination, panel, office }: NominationSheets,
  related: (a: string, b: string) => boolean,
): CountedSheets {
  const warnings: SeasonWarning[] = [];
  const counted: ReadSheet[] = [];
  const states = panel.map(({ sheet, assessor }): PanelSheet => {
    const assessorCode = assessor.code;
    if (sheet.recused) return { assessorCode, state: 'recused', read: null };
    const warn = (code: SeasonWarning['code']): void => {
      warnings.push({ code, nominationCode: nomination.code, assessorCode });
    };
    const read = readSheet(plan, sheet.marks, 'panel');
    const draft = !sheet.submitted || !read.complete;
    const conflict = sheet.inConflict || (assessor.unitCode !== null && related(assessor.unitCode, nomination.unitCode));
    if (draft) warn('draft-sheet');
    if (conflict) warn('conflict-of-interest');
    if (!draft && !conflict) counted.push(read);
    return { assessorCode, state: conflict ? 'conflict' : draft ? 'draft' : 'counted', read };
  });
  const officeRead = readSheet(plan, office?.marks ?? {}, 'office');
  const officeReady = !plan.hasOfficeLeaves || (officeRead.complete && office?.submitted === true);
  const reads = states.flatMap(({ read }) => read ?? []);
  return {
    panel: states,
    counted,
    office: officeReady ? officeRead : null,
    notApplicable: notApplicableLeaves(plan, [...reads, officeRead]),
    warnings,
  };
}
