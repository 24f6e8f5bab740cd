import { compareCodePoints, type RecordedDecision, type Season, type VerdictFact } from '@dvk/scoring-core';
import { type ResultLine, resultLines } from '../result-rows';
import type { ComparedVersion } from './compared-version';

/** Where a nomination stood in one version. */
export type LinePlace = Pick<ResultLine, 'outcome' | 'rank' | 'tied' | 'finalScore' | 'className' | 'award' | 'awardStatus' | 'reason'>;

/**
 * `entered`: proposed for an award now and not before; `left`: the other way round; `award-changed`: another award; `moved`:
 * another rank or outcome; `figure-changed`: another score, class or note of standing and nothing else.
 */
export const lineChangeKinds = ['entered', 'left', 'award-changed', 'moved', 'figure-changed'] as const;

export type LineChangeKind = (typeof lineChangeKinds)[number];

export interface LineChange {
  readonly code: string;
  readonly name: string;
  readonly unitName: string;
  readonly peerGroup: string;
  readonly kind: LineChangeKind;
  /** null: it was not part of that version. */
  readonly before: LinePlace | null;
  readonly after: LinePlace | null;
}

export interface SheetChange {
  readonly nominationCode: string;
  /** null: the office's items. */
  readonly assessorCode: string | null;
  readonly change: 'added' | 'removed' | 'changed';
}

/** Parts of a season beside nominations, sheets and decisions that can make a difference. */
export const ruleParts = ['rules', 'tieChain', 'tiers', 'criteriaSet', 'assessors', 'units'] as const;

export type RulePart = (typeof ruleParts)[number];

/** What differs between a result and the version it replaces, and why. */
export interface ResultChanges {
  readonly lines: readonly LineChange[];
  readonly sheets: readonly SheetChange[];
  readonly rules: readonly RulePart[];
  readonly decisions: readonly { readonly change: 'added' | 'removed'; readonly decision: RecordedDecision }[];
  readonly facts: readonly { readonly nominationCode: string; readonly change: 'added' | 'removed'; readonly fact: VerdictFact }[];
  readonly programVersions: { readonly before: string; readonly after: string } | null;
}

/** The difference of two versions; both are in their canonical order, so equal parts have equal texts. */
export function resultChanges(before: ComparedVersion, after: ComparedVersion): ResultChanges {
  return {
    lines: lineChanges(before, after),
    sheets: sheetChanges(before.sheets, after.sheets),
    rules: ruleParts.filter((part) => differs(before.season[part], after.season[part])),
    decisions: exchanged(before.season.decisions, after.season.decisions).map(({ change, item }) => ({ change, decision: item })),
    facts: factChanges(before.season, after.season),
    programVersions: before.programVersion === after.programVersion ? null : { before: before.programVersion, after: after.programVersion },
  };
}

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

function lineChanges(before: ComparedVersion, after: ComparedVersion): LineChange[] {
  const earlier = new Map(resultLines(before.season, before.result).map((line) => [line.nominationCode, line]));
  const later = new Map(resultLines(after.season, after.result).map((line) => [line.nominationCode, line]));
  return [...later.values(), ...[...earlier.values()].filter(({ nominationCode }) => !later.has(nominationCode))].flatMap((line): LineChange[] => {
    const { nominationCode: code, name, unitName, peerGroup } = line;
    const [was, is] = [earlier.get(code), later.get(code)].map((each) => (each === undefined ? null : placeOf(each)));
    const kind = changeKind(was ?? null, is ?? null);
    return kind === null ? [] : [{ code, name, unitName, peerGroup, kind, before: was ?? null, after: is ?? null }];
  });
}

function placeOf({ outcome, rank, tied, finalScore, className, award, awardStatus, reason }: ResultLine): LinePlace {
  return { outcome, rank, tied, finalScore, className, award, awardStatus, reason };
}

function changeKind(before: LinePlace | null, after: LinePlace | null): LineChangeKind | null {
  const [was, is] = [before?.award ?? null, after?.award ?? null];
  if (was !== is) return was === null ? 'entered' : is === null ? 'left' : 'award-changed';
  if (before?.rank !== after?.rank || before?.outcome !== after?.outcome) return 'moved';
  return differs(before, after) ? 'figure-changed' : null;
}

function sheetChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): SheetChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareCodePoints).flatMap((key): SheetChange[] => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was === is) return [];
    const [nominationCode, assessorCode] = JSON.parse(key) as [string, string | null];
    return [{ nominationCode, assessorCode, change: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed' }];
  });
}

function exchanged<T>(before: readonly T[], after: readonly T[]): { readonly change: 'added' | 'removed'; readonly item: T }[] {
  const missingFrom = (items: readonly T[]) => {
    const texts = new Set(items.map((item) => JSON.stringify(item)));
    return (item: T): boolean => !texts.has(JSON.stringify(item));
  };
  return [
    ...before.filter(missingFrom(after)).map((item) => ({ change: 'removed' as const, item })),
    ...after.filter(missingFrom(before)).map((item) => ({ change: 'added' as const, item })),
  ];
}

function factChanges(before: Pick<Season, 'nominations'>, after: Pick<Season, 'nominations'>): ResultChanges['facts'] {
  const factsOf = ({ nominations }: Pick<Season, 'nominations'>) => new Map(nominations.map(({ code, facts }) => [code, facts]));
  const [earlier, later] = [factsOf(before), factsOf(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((nominationCode) =>
    exchanged(earlier.get(nominationCode) ?? [], later.get(nominationCode) ?? []).map(({ change, item }) => ({ nominationCode, change, fact: item })),
  );
}
