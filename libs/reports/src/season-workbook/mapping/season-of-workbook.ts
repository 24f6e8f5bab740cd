import { cleanText } from '@dvk/platform';
import type { CriteriaSet, Season, ScoringRules } from '@dvk/scoring-core';
import { FaultList } from '../faults';
import { SHEETS, SUBJECT_KINDS } from '../layout';
import { isNotesSheet } from '../reading/notes-sheet';
import type { RawSheet, RawWorkbook } from '../reading/raw-workbook';
import { matchKey } from './match-key';
import { readClasses } from './read-classes';
import { criteriaTree, documentOrder, readCriteria } from './read-criteria';
import { readInfo, type SeasonInfo } from './read-info';
import { readLevels } from './read-levels';
import { readMarks } from './read-marks';
import { readAssessors, readNominations, readUnits } from './read-people';
import { readTieChain } from './read-tie-chain';
import { readTiers } from './read-tiers';

type SheetKey = keyof typeof SHEETS;

export type SeasonReading =
  | {
      readonly season: Season;
      /** Address of the first cell of each row of marks, by {@link placeKey}. */
      readonly places: ReadonlyMap<string, string>;
    }
  | { readonly faults: FaultList };

/** A season from the cells of a workbook, or every fault that stands in its way, all found in one run. */
export function seasonOfWorkbook(workbook: RawWorkbook): SeasonReading {
  const faults = new FaultList();
  const sheets = assignSheets(workbook, faults);
  const on = <T>(key: SheetKey, read: (sheet: RawSheet) => T): T | null => {
    const sheet = sheets.get(key);
    return sheet === undefined ? null : read(sheet);
  };
  const info = on('info', (sheet) => readInfo(sheet, faults));
  const criteria = on('criteria', (sheet) => readCriteria(sheet, faults)) ?? [];
  const levels = readLevels(sheets.get('levels') ?? null, criteria, faults);
  const classes = readClasses(sheets.get('classes') ?? null, faults);
  const tiers = readTiers(sheets.get('tiers') ?? null, classes, faults);
  const tieChain = readTieChain(sheets.get('tieChain') ?? null, criteria, faults);
  const units = on('units', (sheet) => readUnits(sheet, faults));
  const unitCodes = codesOf(units);
  const nominations = on('nominations', (sheet) => readNominations(sheet, unitCodes, faults));
  const assessors = on('assessors', (sheet) => readAssessors(sheet, unitCodes, faults));
  const known = { nominations: codesOf(nominations), assessors: codesOf(assessors) };
  const marks = on('marks', (sheet) => readMarks(sheet, criteria, levels, known, faults));
  if (!faults.isEmpty || info === null || marks === null) return { faults };
  const groups = criteriaTree(criteria, levels);
  const order = documentOrder(criteria, groups);
  const season: Season = {
    title: info.title,
    year: info.year ?? 0,
    organizer: info.organizer,
    criteriaSet: {
      ...criteriaSetFrame(info),
      declaredTotal: groups.reduce((sum, node) => sum + (node.kind === 'group' ? node.max : 0), 0),
      groups,
      classes,
      ...(order === undefined ? {} : { documentOrder: order }),
    },
    rules: rulesOf(info),
    tieChain,
    tiers,
    units: units ?? [],
    nominations: nominations ?? [],
    assessors: assessors ?? [],
    sheets: marks.sheets,
    decisions: [],
  };
  return { season, places: marks.places };
}

/** Names each sheet of the file; unknown, doubled and missing ones are reported. */
function assignSheets(workbook: RawWorkbook, faults: FaultList): ReadonlyMap<SheetKey, RawSheet> {
  const assigned = new Map<SheetKey, RawSheet>();
  for (const sheet of workbook.sheets) {
    if (isNotesSheet(sheet.name)) continue;
    const key = (Object.keys(SHEETS) as SheetKey[]).find((candidate) => matchKey(SHEETS[candidate].name) === matchKey(sheet.name));
    if (key === undefined) faults.add(sheet.name, 'A1', 'sheet-unknown', { value: cleanText(sheet.name) });
    else if (assigned.has(key)) faults.add(sheet.name, 'A1', 'sheet-doubled', { value: SHEETS[key].name });
    else assigned.set(key, sheet);
  }
  for (const key of Object.keys(SHEETS) as SheetKey[]) {
    if (!SHEETS[key].optional && !assigned.has(key)) faults.add(SHEETS[key].name, 'A1', 'sheet-missing', { value: SHEETS[key].name });
  }
  return assigned;
}

function codesOf(items: readonly { readonly code: string }[] | null): ReadonlySet<string> | null {
  return items === null ? null : new Set(items.map(({ code }) => code));
}

function criteriaSetFrame(info: SeasonInfo): Omit<CriteriaSet, 'groups' | 'classes' | 'declaredTotal'> {
  return {
    title: info.title,
    issuer: info.organizer,
    number: '',
    issuedOn: null,
    effectiveFrom: null,
    effectiveTo: null,
    subjectKinds: SUBJECT_KINDS.map(([, kind]) => kind),
    scores: 'model',
    decimals: info.decimals ?? 2,
    bonusCap: info.bonusCap,
    deductionCap: info.deductionCap,
    bonusMayExceedMax: info.bonusMayExceedMax ?? false,
  };
}

function rulesOf(info: SeasonInfo): ScoringRules {
  return {
    method: info.method ?? 'mean',
    trimEachEnd: info.trimEachEnd ?? 0,
    trimFrom: info.trimFrom ?? 0,
    scope: info.scope ?? 'sheet',
    minSheets: info.minSheets ?? 0,
    classOn: info.classOn ?? 'exact',
    rankOn: info.rankOn ?? 'rounded',
    spreadLimit: null,
  };
}
