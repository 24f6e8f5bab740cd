import { codesOfDecision } from '@dvk/scoring-core';
import type { LineChange, LineChangeKind, ResultChanges } from './result-changes';

/** Which lines of a difference, and how many. */
export interface ChangesWish {
  readonly kind: LineChangeKind | null;
  /** So many of them have been read. */
  readonly after: number;
  readonly limit: number;
}

/** What was changed about one nomination itself. */
export type OwnCauses = Pick<ResultChanges, 'sheets' | 'decisions' | 'facts'>;

/** Some lines of a difference with their own causes, and what is said of the whole. */
export interface ChangesPage extends Omit<ResultChanges, 'lines'> {
  readonly lines: readonly (LineChange & OwnCauses)[];
  /** What `after` asks for the next; null: there are no more. */
  readonly next: number | null;
  readonly counts: readonly { readonly kind: LineChangeKind; readonly count: number }[];
  /** Sheets, decisions and facts that are not told one by one here. */
  readonly causesLeft: number;
}

/** Causes told beside a page; there may be as many as there are sheets. */
const mostCauses = 200;

/** A page of a difference: tens of thousands of lines are never sent at once. */
export function changesPage(changes: ResultChanges, { kind, after, limit }: ChangesWish): ChangesPage {
  const wanted = kind === null ? changes.lines : changes.lines.filter((line) => line.kind === kind);
  const lines = wanted.slice(after, after + limit);
  const own = new OwnCausesOf(changes, new Set(lines.map(({ code }) => code)));
  const counts = new Map<LineChangeKind, number>();
  for (const line of changes.lines) counts.set(line.kind, (counts.get(line.kind) ?? 0) + 1);
  const { sheets, decisions, facts } = changes;
  const told = { sheets: sheets.slice(0, mostCauses), decisions: decisions.slice(0, mostCauses), facts: facts.slice(0, mostCauses) };
  return {
    ...changes,
    ...told,
    causesLeft: sheets.length + decisions.length + facts.length - told.sheets.length - told.decisions.length - told.facts.length,
    lines: lines.map((line) => ({ ...line, ...own.of(line.code) })),
    next: after + lines.length < wanted.length ? after + lines.length : null,
    counts: Array.from(counts, ([each, count]) => ({ kind: each, count })),
  };
}

class OwnCausesOf {
  private readonly causes = new Map<string, { sheets: ResultChanges['sheets'][number][]; decisions: ResultChanges['decisions'][number][]; facts: ResultChanges['facts'][number][] }>();

  constructor({ sheets, decisions, facts }: ResultChanges, codes: ReadonlySet<string>) {
    for (const code of codes) this.causes.set(code, { sheets: [], decisions: [], facts: [] });
    for (const sheet of sheets) this.causes.get(sheet.nominationCode)?.sheets.push(sheet);
    for (const decision of decisions) for (const code of codesOfDecision(decision.decision)) this.causes.get(code)?.decisions.push(decision);
    for (const fact of facts) this.causes.get(fact.nominationCode)?.facts.push(fact);
  }

  of(code: string): OwnCauses {
    return this.causes.get(code) ?? { sheets: [], decisions: [], facts: [] };
  }
}
