import type { CountedSheets, PanelSheet, ReadSheet } from './counted-sheets';
import type { CriteriaPlan } from './criteria-plan';
import { fromHundredths } from './points';
import type { Season } from './season';
import { type RankPlace, placesOf, seasonStandings, type StandingNomination } from './season-standings';
import { standingOf } from './standing';

/** Sheets of one nomination that might be marked again. */
export interface ReopenedSheets {
  readonly nominationCode: string;
  readonly assessorCodes: readonly string[];
}

/** What marking some sheets of one nomination again could do to its place, everything else staying as it is. */
export interface RankOutlook {
  readonly nominationCode: string;
  readonly now: RankPlace;
  /** Without these sheets. */
  readonly without: RankPlace;
  /** With 0 for every item of these sheets, and with the most: no total leads further down or up. */
  readonly lowest: RankPlace;
  readonly highest: RankPlace;
}

/**
 * The outlook of each nomination by itself. Sheets that do not count now are taken as if they would; gates stay as they
 * are. Nominations the season does not have are left out. Throws as `rankSeason`.
 */
export function rankOutlooks(season: Season, picks: readonly ReopenedSheets[]): readonly RankOutlook[] {
  const { plan, nominations } = seasonStandings(season);
  const now = placesOf(plan, season, nominations);
  return picks.flatMap(({ nominationCode, assessorCodes }) => {
    const own = nominations.find(({ nomination }) => nomination.code === nominationCode);
    const place = now.get(nominationCode);
    if (own === undefined || place === undefined) return [];
    const placeWith = (sheets: CountedSheets): RankPlace => {
      const changed: StandingNomination = { ...own, sheets, standing: standingOf(plan, season.rules, own.nomination, sheets) };
      const peers = nominations.filter(({ nomination }) => nomination.peerGroup === own.nomination.peerGroup);
      return placesOf(plan, season, peers.map((peer) => (peer === own ? changed : peer))).get(nominationCode) ?? place;
    };
    const replaced = (read: ((sheet: PanelSheet) => ReadSheet) | null): RankPlace => placeWith(withSheets(own.sheets, assessorCodes, read));
    return [
      {
        nominationCode,
        now: place,
        without: replaced(null),
        lowest: replaced(({ read }) => extreme(plan, own.sheets, read, false)),
        highest: replaced(({ read }) => extreme(plan, own.sheets, read, true)),
      },
    ];
  });
}

/** The sheets of these assessors taken out (null) or read otherwise; recused and conflicted ones never count. */
function withSheets(sheets: CountedSheets, assessorCodes: readonly string[], read: ((sheet: PanelSheet) => ReadSheet) | null): CountedSheets {
  const panel = sheets.panel.map((sheet): PanelSheet => {
    if (!assessorCodes.includes(sheet.assessorCode) || sheet.state === 'recused' || sheet.state === 'conflict') return sheet;
    return read === null ? { ...sheet, state: 'draft' } : { ...sheet, state: 'counted', read: read(sheet) };
  });
  return { ...sheets, panel, counted: panel.flatMap((sheet) => (sheet.state === 'counted' && sheet.read !== null ? [sheet.read] : [])) };
}

/** A complete sheet with the least or the most points on every item that applies; a deduction is the other way round. */
function extreme(plan: CriteriaPlan, { notApplicable }: CountedSheets, read: ReadSheet | null, most: boolean): ReadSheet {
  return {
    points: plan.leaves.map(({ leaf, index }) => {
      if (leaf.markedBy !== 'panel' || leaf.kind === 'gate' || notApplicable[index] === true) return null;
      return most === (leaf.kind !== 'deduction') ? fromHundredths(leaf.max) : 0;
    }),
    failedGates: read?.failedGates ?? [],
    notApplicable: read?.notApplicable ?? [],
    complete: true,
  };
}
