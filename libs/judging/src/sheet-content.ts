import { cleanText, type FieldProblem } from '@dvk/platform';
import { checkSheet, type CriteriaSet, formatPoints, leavesOf, type Marks, parseMarks, type ScoringPart, scoreSheet } from '@dvk/scoring-core';

/** What was typed on a sheet, as it arrived. */
export interface TypedContent {
  /** Leaf code → mark; nobody has looked at it yet. */
  readonly marks: unknown;
  /** Leaf code → text; nobody has looked at it yet. */
  readonly remarks: unknown;
}

export interface ReadContent {
  readonly marks: Marks;
  /** By leaf code; without the empty ones. */
  readonly remarks: Readonly<Record<string, string>>;
}

/** The items that are marked, who marks them, and which of them the office has set aside for this nomination. */
export interface SheetForm {
  readonly set: CriteriaSet;
  readonly part: ScoringPart;
  /** Leaf code → reason. */
  readonly notApplicable: Readonly<Record<string, string>>;
}

const remarkLength = 2_000;

const problemAt = (field: string, code: string, params?: FieldProblem['params']): FieldProblem => ({ field, code, ...(params === undefined ? {} : { params }) });

/**
 * Reads a draft: every mark given must be able to stand, none must be on an
 * item that is set aside or someone else's; missing ones are no fault. All
 * problems at once, each at its field.
 */
export function readDraft(typed: TypedContent, form: SheetForm): { readonly content: ReadContent; readonly problems: readonly FieldProblem[] } {
  const { marks, problems } = parseMarks(typed.marks);
  const wrongShape = problems.map(({ code, at, params }) => problemAt(at === 'marks' && code !== 'mark.wrong-shape' ? 'marks' : fieldOf(at), code, params));
  const setAside = Object.keys(marks).filter((code) => marks[code]?.kind === 'not-applicable' || Object.hasOwn(form.notApplicable, code));
  const wrong = checkSheet(form.set, marks, form.part).filter(({ code, at }) => code !== 'mark.missing' && !setAside.includes(at));
  const { remarks, problems: wrongRemarks } = readRemarks(typed.remarks, form);
  return {
    content: { marks, remarks },
    problems: [
      ...wrongShape,
      ...wrong.map(({ code, at, params }) => problemAt(fieldOf(at), code, params)),
      ...setAside.map((code) => problemAt(fieldOf(code), 'score-sheet.item-set-aside')),
      ...wrongRemarks,
    ],
  };
}

const fieldOf = (code: string): string => `marks.${code}`;

function readRemarks(value: unknown, form: SheetForm): { readonly remarks: Readonly<Record<string, string>>; readonly problems: readonly FieldProblem[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { remarks: {}, problems: [problemAt('remarks', 'remark.wrong-shape')] };
  const codes = new Set(leavesOf(form.set.groups).filter(({ markedBy }) => markedBy === form.part).map(({ code }) => code));
  const problems: FieldProblem[] = [];
  const read: [string, string][] = [];
  for (const [code, typed] of Object.entries(value)) {
    const text = typeof typed === 'string' ? cleanText(typed) : null;
    if (text === null) problems.push(problemAt(`remarks.${code}`, 'remark.wrong-shape'));
    else if (!codes.has(code)) problems.push(problemAt(`remarks.${code}`, 'mark.code-unknown'));
    else if (text.length > remarkLength) problems.push(problemAt(`remarks.${code}`, 'remark.too-long', { most: remarkLength }));
    else if (text !== '') read.push([code, text]);
  }
  return { remarks: Object.fromEntries(read), problems };
}

/** Marks together with what the office has set aside: what is checked and counted. */
export function withSetAside(marks: Marks, { set, part, notApplicable }: SheetForm): Marks {
  if (Object.keys(notApplicable).length === 0) return marks;
  const aside = leavesOf(set.groups).filter(({ code, markedBy }) => markedBy === part && Object.hasOwn(notApplicable, code));
  return { ...marks, ...Object.fromEntries(aside.map(({ code }) => [code, { kind: 'not-applicable' as const }])) };
}

/** Everything that keeps a sheet from being handed in, all at once. A bonus or deduction that is not 0 needs its reason. */
export function submissionProblems(content: ReadContent, form: SheetForm): readonly FieldProblem[] {
  const marks = withSetAside(content.marks, form);
  const reasonless = leavesOf(form.set.groups).filter(({ code, kind, markedBy }) => {
    const mark = Object.hasOwn(marks, code) ? marks[code] : undefined;
    return (
      markedBy === form.part && (kind === 'bonus' || kind === 'deduction') && mark?.kind === 'points' && mark.hundredths > 0 && !Object.hasOwn(content.remarks, code)
    );
  });
  return [
    ...checkSheet(form.set, marks, form.part).map(({ code, at, params }) => problemAt(fieldOf(at), code, params)),
    ...reasonless.map(({ code }) => problemAt(`remarks.${code}`, 'remark.reason-missing')),
  ];
}

/** Running figures of a sheet as it stands; texts with a point and exactly the set's places. */
export interface SheetFigures {
  readonly total: string;
  readonly complete: boolean;
  readonly missing: string[];
}

export function figuresOf(marks: Marks, form: SheetForm): SheetFigures {
  const { total, complete, missing } = scoreSheet(form.set, withSetAside(marks, form), {
    markedBy: form.part,
    notApplicable: Object.keys(form.notApplicable),
  });
  return { total: formatPoints(total, form.set.decimals), complete, missing: [...missing] };
}

/** A stored total (four places) as the set prints it. */
export function printedTotal(stored: string, decimals: number): string {
  const [whole = '0', places = ''] = stored.split('.');
  return decimals === 0 ? whole : `${whole}.${places.padEnd(decimals, '0').slice(0, decimals)}`;
}

/** Whether two documents (marks, remarks) say the same, whatever the order of their keys. */
export function sameContent(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}
