import { copyLine } from '@dvk/platform';
import type { CampaignNomination } from '@dvk/registry';
import { type CriteriaSet, leavesOf, type Marks, type ScoringPart, type SeasonSheet } from '@dvk/scoring-core';
import type { MarkingMemberRow } from './persistence/panels.repository';
import { withSetAside } from './sheet-content';

/** A sheet of a season, its marks as JSON text. */
export type SeasonSheetRow = Omit<SeasonSheet, 'marks'> & { readonly marks: string };

/** A sheet as it was found, by ids. */
export interface FoundSheet extends Pick<SeasonSheet, 'submitted' | 'recused' | 'inConflict'> {
  readonly nominationId: string;
  readonly memberId: string;
  /** As entered. */
  readonly marks: string;
}

type Nominee = Pick<CampaignNomination, 'id' | 'code' | 'notApplicable'>;

const blank = '{}';

/** Writes codes for ids, and on each sheet what the office has set aside; sheets of others than those given are none of the season's. */
export class SheetRows {
  private readonly nominationOf: ReadonlyMap<string, Nominee>;
  private readonly memberOf: ReadonlyMap<string, string>;
  private readonly conflicts: ReadonlySet<string>;

  constructor(
    private readonly set: CriteriaSet,
    { nominations, members, conflicts }: { readonly nominations: readonly Nominee[]; readonly members: readonly { readonly id: string; readonly code: string }[]; readonly conflicts: readonly { readonly memberId: string; readonly nominationId: string }[] },
  ) {
    this.nominationOf = new Map(nominations.map((nomination) => [nomination.id, nomination]));
    this.memberOf = new Map(members.map(({ id, code }) => [id, code]));
    this.conflicts = new Set(conflicts.map(({ memberId, nominationId }) => `${memberId} ${nominationId}`));
  }

  of({ nominationId, memberId, marks, submitted, recused, inConflict }: FoundSheet): SeasonSheetRow[] {
    const nomination = this.nominationOf.get(nominationId);
    const assessorCode = this.memberOf.get(memberId);
    if (nomination === undefined || assessorCode === undefined) return [];
    // A member who recused before marking anything left the paper blank.
    const whole = recused && marks === blank ? blank : completed(marks, this.set, 'panel', nomination);
    return [{ nominationCode: nomination.code, assessorCode, marks: whole, submitted, recused, inConflict: inConflict || this.conflicts.has(`${memberId} ${nominationId}`) }];
  }
}

/**
 * A sheet as it was found, as one row in COPY's text format: nomination, member (empty: the office's items), three digits for submitted,
 * recused and in conflict, and the marks as entered. Whoever passes it on need not read it.
 */
export function sheetLine({ nominationId, memberId, marks, submitted, recused, inConflict }: FoundSheet): string {
  return copyLine([nominationId, memberId, [submitted, recused, inConflict].map(Number).join(''), marks]);
}

/** Leaves of a part that the office has set aside for a nomination: they stand as not applicable on each of its sheets. */
export function setAsideOf(set: CriteriaSet, part: ScoringPart, notApplicable: Readonly<Record<string, string>>): readonly string[] {
  if (Object.keys(notApplicable).length === 0) return [];
  return leavesOf(set.groups).flatMap(({ code, markedBy }) => (markedBy === part && Object.hasOwn(notApplicable, code) ? [code] : []));
}

/** The office's own items, for nominations that have any. */
export function officeRows(set: CriteriaSet, nominations: readonly Nominee[], marksOf: ReadonlyMap<string, Marks>): SeasonSheetRow[] {
  return nominations.flatMap((nomination) => {
    const marks = completed(JSON.stringify(marksOf.get(nomination.id) ?? {}), set, 'office', nomination);
    return marks === blank ? [] : [{ nominationCode: nomination.code, assessorCode: null, marks, submitted: true, recused: false, inConflict: false }];
  });
}

export const hasOfficeItems = (set: CriteriaSet): boolean => leavesOf(set.groups).some(({ markedBy }) => markedBy === 'office');

/** What the office has set aside stands on each sheet, as it would on paper; the text itself when nothing was. */
function completed(marks: string, set: CriteriaSet, part: ScoringPart, { notApplicable }: Nominee): string {
  return Object.keys(notApplicable).length === 0 ? marks : JSON.stringify(withSetAside(JSON.parse(marks) as Marks, { set, part, notApplicable }));
}

export const readSheet = (row: SeasonSheetRow): SeasonSheet => ({ ...row, marks: JSON.parse(row.marks) as Marks });

/** By nomination, then in the order of the panel, the office last: the same bytes whatever order the database answers in. */
export function inSeasonOrder(sheets: readonly SeasonSheet[], members: readonly Pick<MarkingMemberRow, 'code'>[]): SeasonSheet[] {
  const seat = new Map(members.map(({ code }, at) => [code, at]));
  const seatOf = ({ assessorCode }: SeasonSheet): number => (assessorCode === null ? members.length : (seat.get(assessorCode) ?? 0));
  return [...sheets].sort((a, b) => (a.nominationCode === b.nominationCode ? seatOf(a) - seatOf(b) : a.nominationCode < b.nominationCode ? -1 : 1));
}
