import { type CriteriaNode, type Leaf, type Mark, type Quota, type Season } from '@dvk/scoring-core';
import {
  CRITERION_KINDS,
  EXACT_OR_ROUNDED,
  INFO_ITEMS,
  MARK_WORDS,
  MARKED_BY,
  METHODS,
  OFFICE_CODE,
  POSITIONS,
  QUOTA_KINDS,
  SCOPES,
  SUBJECT_KINDS,
  TIE_WORDS,
  TIES_AT_LINE,
  wordFor,
  YES_NO,
} from '../layout';

export type CellValue = string | number | null;
export type Rows = readonly (readonly CellValue[])[];

/** A season that holds what the workbook has no cell for. */
export class NotExpressible extends Error {
  constructor(readonly what: string) {
    super(`a season workbook cannot hold ${what}`);
  }
}

const number = (hundredths: number): number => hundredths / 100;
const numberOrBlank = (hundredths: number | null): number | null => (hundredths === null ? null : number(hundredths));
const yesNo = (value: boolean): string => wordFor(YES_NO, value);

export function infoRows(season: Season): Rows {
  const { criteriaSet, rules } = season;
  return [
    [INFO_ITEMS.title, season.title],
    [INFO_ITEMS.year, season.year],
    [INFO_ITEMS.organizer, season.organizer],
    [INFO_ITEMS.method, wordFor(METHODS, rules.method)],
    [INFO_ITEMS.trimEachEnd, rules.trimEachEnd],
    [INFO_ITEMS.trimFrom, rules.trimFrom],
    [INFO_ITEMS.scope, wordFor(SCOPES, rules.scope)],
    [INFO_ITEMS.minSheets, rules.minSheets],
    [INFO_ITEMS.decimals, criteriaSet.decimals],
    [INFO_ITEMS.classOn, wordFor(EXACT_OR_ROUNDED, rules.classOn)],
    [INFO_ITEMS.rankOn, wordFor(EXACT_OR_ROUNDED, rules.rankOn)],
    [INFO_ITEMS.bonusMayExceedMax, yesNo(criteriaSet.bonusMayExceedMax === true)],
    [INFO_ITEMS.bonusCap, numberOrBlank(criteriaSet.bonusCap)],
    [INFO_ITEMS.deductionCap, numberOrBlank(criteriaSet.deductionCap)],
  ];
}

/** Rows in the document's order where the season has one. */
export function criteriaRows(season: Season): Rows {
  const rows: { code: string; cells: readonly CellValue[] }[] = [];
  const walk = (nodes: readonly CriteriaNode[], parent: string | null): void => {
    for (const node of nodes) {
      rows.push({ code: node.code, cells: criterionCells(node, parent) });
      if (node.kind === 'group') walk(node.children, node.code);
    }
  };
  walk(season.criteriaSet.groups, null);
  const order = season.criteriaSet.documentOrder;
  if (order !== undefined) rows.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  return rows.map(({ cells }) => cells);
}

function criterionCells(node: CriteriaNode, parent: string | null): readonly CellValue[] {
  if (node.floor?.kind === 'percent') throw new NotExpressible('a floor in percent');
  if (node.kind === 'count' || node.kind === 'ratio' || node.kind === 'steps') throw new NotExpressible(`a leaf of kind ${node.kind}`);
  const floor = node.floor === null ? null : number(node.floor.value);
  const kind = wordFor(CRITERION_KINDS, node.kind);
  if (node.kind === 'group') return [node.code, parent, node.name, kind, number(node.max), null, null, floor, null];
  if (node.markedBy === 'unit') throw new NotExpressible('a leaf marked by the unit');
  const isGate = node.kind === 'gate';
  return [
    node.code,
    parent,
    node.name,
    kind,
    isGate && node.max === 0 ? null : number(node.max),
    node.weight === 100 ? null : number(node.weight),
    'step' in node && node.step !== 1 ? number(node.step) : null,
    floor,
    wordFor(MARKED_BY, node.markedBy),
  ];
}

export function leavesOf(nodes: readonly CriteriaNode[]): Leaf[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leavesOf(node.children) : [node]));
}

export function levelRows(season: Season): Rows {
  return leavesOf(season.criteriaSet.groups).flatMap((leaf) =>
    leaf.kind === 'choice' ? leaf.levels.map((level) => [leaf.code, level.name, number(level.points)]) : [],
  );
}

export function classRows(season: Season): Rows {
  return season.criteriaSet.classes.map((band) => [
    band.name,
    numberOrBlank(band.from),
    band.from === null ? null : yesNo(band.fromInclusive),
    numberOrBlank(band.to),
    band.to === null ? null : yesNo(band.toInclusive),
    yesNo(band.zeroBlocked),
  ]);
}

export function tierRows(season: Season): Rows {
  return season.tiers.map((tier) => [tier.name, tier.minClass, numberOrBlank(tier.minScore), ...quotaCells(tier.quota), wordFor(TIES_AT_LINE, tier.tieAtLine)]);
}

function quotaCells(quota: Quota): readonly [CellValue, CellValue, CellValue] {
  switch (quota.kind) {
    case 'unlimited':
      return [null, null, null];
    case 'count':
      return [wordFor(QUOTA_KINDS, 'count'), quota.count, null];
    case 'percent':
      if (quota.rounding !== 'down') throw new NotExpressible(`a percentage rounded ${quota.rounding}`);
      if (quota.base === 'participants') return [wordFor(QUOTA_KINDS, 'of-participants'), number(quota.percent), null];
      if (quota.base === 'eligible') return [wordFor(QUOTA_KINDS, 'of-eligible'), number(quota.percent), null];
      return [wordFor(QUOTA_KINDS, 'of-class'), number(quota.percent), quota.base.ofClass];
    default:
      throw new NotExpressible(`a quota of kind ${quota.kind}`);
  }
}

export function tieRows(season: Season): Rows {
  return season.tieChain.map((key, at) => {
    if (key.kind === 'vote' || key.kind === 'authority') throw new NotExpressible(`a tie key of kind ${key.kind}`);
    return [at + 1, key.kind === 'average' ? key.code : wordFor(TIE_WORDS, key.kind)];
  });
}

export function unitRows(season: Season): Rows {
  return season.units.map((unit) => [unit.code, unit.name, unit.kind, unit.parentCode]);
}

export function nominationRows(season: Season): Rows {
  return season.nominations.map((nomination) => {
    if (nomination.facts.length > 0) throw new NotExpressible('verdict facts');
    const kind = wordFor(SUBJECT_KINDS, nomination.subjectKind);
    const { code, name, unitCode, field, peerGroup, summary, legalPreference } = nomination;
    return [code, name, unitCode, kind, field, peerGroup === kind ? null : peerGroup, summary, legalPreference ? yesNo(true) : null];
  });
}

export function assessorRows(season: Season): Rows {
  return season.assessors.map(({ code, name, title, unitCode, position }) => [code, name, title, unitCode, wordFor(POSITIONS, position)]);
}

/** One row per sheet; a recused one says so in every cell of the panel that has no mark, and in at least one. */
export function markRows(season: Season): Rows {
  const leaves = leavesOf(season.criteriaSet.groups);
  const panel = leaves.filter((leaf) => leaf.markedBy === 'panel');
  return season.sheets.map((sheet) => {
    const free = panel.filter((leaf) => sheet.marks[leaf.code] === undefined);
    const recusedIn = sheet.recused ? new Set(free.length > 0 ? free : panel.slice(0, 1)) : new Set<Leaf>();
    const cells = leaves.map((leaf) => {
      const mark = sheet.marks[leaf.code];
      if (recusedIn.has(leaf)) return MARK_WORDS.recused;
      return mark === undefined ? null : markValue(mark);
    });
    return [sheet.nominationCode, sheet.assessorCode ?? OFFICE_CODE, ...cells];
  });
}

function markValue(mark: Mark): CellValue {
  switch (mark.kind) {
    case 'points':
      return number(mark.hundredths);
    case 'level':
      return mark.level;
    case 'gate':
      return mark.passed ? MARK_WORDS.passed : MARK_WORDS.failed;
    case 'not-applicable':
      return MARK_WORDS.notApplicable;
    default:
      throw new NotExpressible(`a mark of kind ${mark.kind}`);
  }
}
