import {
  type CriteriaNode,
  type Leaf,
  type Mark,
  type ScoreTrail,
  type Season,
  type SeasonNomination,
  type SeasonResult,
  type SeasonSheet,
} from '@dvk/scoring-core';
import { printedDay } from '../../printed-day';
import type { Lines } from '../lines';
import { DETAIL, NOTES, REASONS, REMARKS, SUMMARY } from '../messages.vi';
import type { SheetMark } from '../paper-frame';
import type { PaperSettings } from '../paper-settings';
import type { DetailRow, ScoreSummaryView, SheetState, SummaryRow } from './score-summary-view';

type Trail = ScoreTrail | null;

/** The score summary of a season that was just ranked. */
export function scoreSummaryOfSeason(season: Season, result: SeasonResult, mark: SheetMark, settings: PaperSettings): ScoreSummaryView {
  const source = new SummarySource(season, result);
  const leaves = leavesOf(season.criteriaSet.groups);
  return {
    settings,
    campaign: season.title,
    decimals: result.decimals,
    mark,
    totalMax: season.criteriaSet.declaredTotal / 100,
    criteriaSet: season.criteriaSet,
    rules: season.rules,
    tieChain: season.tieChain,
    tiers: season.tiers,
    hasOffice: leaves.some((leaf) => leaf.markedBy === 'office'),
    assessors: season.assessors.map(({ code, name }) => ({ code, name })),
    leaves: leaves.map(({ code, name, max }) => ({ code, name, max: max / 100 })),
    groups: result.peerGroups
      .map((group) => ({
        peerGroup: group.name,
        rows: group.entries.map((entry) => {
          const remark = [...(entry.tied ? [NOTES.tied(entry.rank)] : []), ...[...entry.notes, ...entry.remarks].map((note) => NOTES[note])];
          return source.row(entry.code, entry.trail, entry.finalScore, entry.countedSheets, entry.rank, remark.join('; '));
        }),
      }))
      .filter((group) => group.rows.length > 0),
    unranked: [
      ...result.ineligible.map((item) => source.row(item.code, item.trail, item.finalScore, item.countedSheets, null, REASONS[item.reason](source.nameOf(item.at)))),
      ...result.incomplete.map((item) => {
        const reason = item.reason === 'too-few-sheets' ? REASONS['too-few-sheets'](item.countedSheets) : REASONS['office-items-missing'];
        return source.row(item.code, null, null, item.countedSheets, null, reason);
      }),
    ],
    details: source.details(leaves),
    remarks: source.remarks(result),
  };
}

function leavesOf(nodes: readonly CriteriaNode[]): Leaf[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leavesOf(node.children) : [node]));
}

class SummarySource {
  private readonly trails = new Map<string, Trail>();
  private readonly sheets = new Map<string, SeasonSheet[]>();
  private readonly names = new Map<string, string>();
  private readonly conflicts = new Set<string>();
  private readonly nominations: ReadonlyMap<string, SeasonNomination>;
  private readonly unitNames: ReadonlyMap<string, string>;
  private readonly panelLeaves: readonly Leaf[];
  private readonly assessorPlaces: ReadonlyMap<string, number>;

  constructor(
    private readonly season: Season,
    result: SeasonResult,
  ) {
    this.nominations = new Map(season.nominations.map((nomination) => [nomination.code, nomination]));
    this.unitNames = new Map(season.units.map((unit) => [unit.code, unit.name]));
    this.assessorPlaces = new Map(season.assessors.map((assessor, at) => [assessor.code, at]));
    this.panelLeaves = leavesOf(season.criteriaSet.groups).filter((leaf) => leaf.markedBy === 'panel');
    for (const { code, trail } of [...result.peerGroups.flatMap((group) => group.entries), ...result.ineligible]) this.trails.set(code, trail);
    for (const sheet of season.sheets) {
      const own = this.sheets.get(sheet.nominationCode);
      if (own) own.push(sheet);
      else this.sheets.set(sheet.nominationCode, [sheet]);
    }
    for (const { code, nominationCode, assessorCode } of result.warnings) {
      if (code === 'conflict-of-interest') this.conflicts.add(`${nominationCode}\u0000${assessorCode}`);
    }
    const walk = (nodes: readonly CriteriaNode[]): void =>
      nodes.forEach((node) => {
        this.names.set(node.code, node.name);
        if (node.kind === 'group') walk(node.children);
      });
    walk(season.criteriaSet.groups);
  }

  nameOf(criterionCode: string): string {
    return this.names.get(criterionCode) ?? criterionCode;
  }

  row(code: string, trail: Trail, finalScore: string | null, countedSheets: number, rank: number | null, remark: string): SummaryRow {
    const nomination = this.nomination(code);
    return {
      code,
      name: nomination.name,
      unit: this.unitNames.get(nomination.unitCode) ?? nomination.unitCode,
      cells: this.season.assessors.map((assessor) => {
        const traced = trail?.sheets.find((sheet) => sheet.assessorCode === assessor.code);
        if (traced) return { state: traced.state, total: traced.total, trimmed: traced.trimmed };
        const sheet = this.sheets.get(code)?.find((candidate) => candidate.assessorCode === assessor.code);
        return sheet === undefined ? null : { state: this.stateOf(sheet), total: null, trimmed: false };
      }),
      countedSheets,
      panelExact: trail?.panelExact ?? null,
      officeTotal: trail?.officeTotal ?? null,
      finalScore,
      rank,
      remark,
    };
  }

  /** A row for each sheet, one for the averages of each nomination that has them. */
  details(leaves: readonly Leaf[]): Lines<DetailRow> {
    const { nominations, sheets } = this.season;
    const averaged = nominations.filter(({ code }) => this.trails.get(code) !== undefined && this.trails.get(code) !== null);
    const rowsOf = (nomination: SeasonNomination): DetailRow[] => this.detailsOf(nomination, leaves);
    return {
      length: sheets.length + averaged.length,
      *[Symbol.iterator]() {
        for (const nomination of nominations) yield* rowsOf(nomination);
      },
    };
  }

  private detailsOf(nomination: SeasonNomination, leaves: readonly Leaf[]): DetailRow[] {
    const { code, name } = nomination;
    const trail = this.trails.get(code) ?? null;
    const rows = this.orderedSheets(code).map((sheet): DetailRow => {
      const traced = trail?.sheets.find((candidate) => candidate.assessorCode === sheet.assessorCode);
      const state = traced?.state ?? (sheet.assessorCode === null ? 'counted' : this.stateOf(sheet));
      return {
        code,
        name,
        assessor: sheet.assessorCode === null ? DETAIL.office : this.assessorName(sheet.assessorCode),
        marks: leaves.map((leaf) => (sheet.assessorCode === null) === (leaf.markedBy === 'office') ? shownMark(sheet.marks[leaf.code], sheet.recused) : ''),
        total: traced?.total ?? null,
        state: state === 'counted' ? (traced?.trimmed === true ? DETAIL.trimmed : DETAIL.counted) : SUMMARY.states[state],
        isAverage: false,
      };
    });
    return trail === null ? rows : [...rows, averageRow(nomination, trail, leaves)];
  }

  /** Who left the panel and what became of their sheets; then nomination by nomination. */
  remarks(result: SeasonResult): ScoreSummaryView['remarks'][number][] {
    return [...this.departures(), ...this.nominationRemarks(result)];
  }

  private departures(): ScoreSummaryView['remarks'][number][] {
    return this.season.assessors.flatMap(({ name, departure }) => {
      if (departure === undefined) return [];
      const { leftOn, reason, sheets, submittedSheets, replacedBy } = departure;
      const told = [REMARKS.left(printedDay(leftOn), reason), REMARKS.leftRule[sheets](submittedSheets)];
      return [{ code: '', name: '', assessor: name, text: [...told, ...(replacedBy === null ? [] : [REMARKS.replacedBy(this.assessorName(replacedBy))])].join(' ') }];
    });
  }

  private nominationRemarks({ incomplete }: SeasonResult): ScoreSummaryView['remarks'][number][] {
    const unranked = new Map(incomplete.map((entry) => [entry.code, entry.reason === 'office-items-missing' ? REMARKS.officeMissing : REMARKS.incomplete(entry.countedSheets)]));
    return this.season.nominations.flatMap(({ code, name }) => {
      const withoutMark = new Set<string>();
      const found = this.orderedSheets(code).flatMap((sheet): ScoreSummaryView['remarks'][number][] => {
        for (const [leaf, mark] of Object.entries(sheet.marks)) if (mark.kind === 'not-applicable') withoutMark.add(leaf);
        if (sheet.assessorCode === null) return [];
        const state = this.stateOf(sheet);
        return state === 'counted' ? [] : [{ code, name, assessor: this.assessorName(sheet.assessorCode), text: REMARKS[state] }];
      });
      const why = unranked.get(code);
      if (why !== undefined) found.push({ code, name, assessor: '', text: why });
      const codes = [...withoutMark].map((leaf) => `${leaf} (${this.nameOf(leaf)})`).join(', ');
      return withoutMark.size === 0 ? found : [...found, { code, name, assessor: '', text: REMARKS.notApplicable(codes) }];
    });
  }

  /** Members in the panel's order, the office last. */
  private orderedSheets(code: string): SeasonSheet[] {
    const placeOf = (sheet: SeasonSheet): number => this.assessorPlaces.get(sheet.assessorCode ?? '') ?? Number.MAX_SAFE_INTEGER;
    return [...(this.sheets.get(code) ?? [])].sort((a, b) => placeOf(a) - placeOf(b));
  }

  private stateOf(sheet: SeasonSheet): SheetState {
    if (sheet.recused) return 'recused';
    if (this.conflicts.has(`${sheet.nominationCode}\u0000${sheet.assessorCode ?? ''}`)) return 'conflict';
    const traced = this.trails.get(sheet.nominationCode)?.sheets.find((candidate) => candidate.assessorCode === sheet.assessorCode);
    if (traced) return traced.state;
    return sheet.submitted && this.panelLeaves.every((leaf) => sheet.marks[leaf.code] !== undefined) ? 'counted' : 'draft';
  }

  private nomination(code: string): SeasonNomination {
    const found = this.nominations.get(code);
    if (found === undefined) throw new RangeError(`nomination ${code} is not of this season`);
    return found;
  }

  private assessorName(code: string): string {
    return this.season.assessors.find((assessor) => assessor.code === code)?.name ?? code;
  }
}

function shownMark(mark: Mark | undefined, recused: boolean): string | number {
  switch (mark?.kind) {
    case undefined:
      return recused ? '' : DETAIL.missing;
    case 'points':
    case 'measured':
      return mark.hundredths / 100;
    case 'level':
      return mark.level;
    case 'gate':
      return mark.passed ? DETAIL.passed : DETAIL.failed;
    case 'count':
      return mark.count;
    case 'ratio':
      return `${mark.done}/${mark.assigned}`;
    case 'not-applicable':
      return DETAIL.notApplicable;
  }
}

function averageRow({ code, name }: SeasonNomination, trail: ScoreTrail, leaves: readonly Leaf[]): DetailRow {
  const marks = leaves.map((leaf) => {
    const average = trail.averages[leaf.code];
    if (trail.notApplicable.includes(leaf.code)) return DETAIL.notApplicable;
    return average === undefined ? '' : Number(average);
  });
  return { code, name, assessor: DETAIL.average, marks, total: null, state: '', isAverage: true };
}
