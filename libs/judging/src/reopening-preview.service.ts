import { type Actor, Problem, Transactor } from '@dvk/platform';
import { panelMatrix, rankOutlooks, type ReopenedSheets } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { ClosedSeason } from './closed-season';
import { ReopeningsRepository } from './persistence/reopenings.repository';
import { placeView } from './place-view';
import { mostReopened, whyNotGiveBack } from './reopening.policy';
import type { ReopeningPreviewSheetView, ReopeningPreviewView } from './reopening-view.dto';
import { SeasonAssembler } from './season-assembler';
import { SheetNames } from './sheet-names';

/** Sheets of one nomination, told by the codes people read. */
export interface ChosenSheets {
  readonly nominationCode: string;
  readonly memberCodes: readonly string[];
}

/** What a second marking could do to the ranks, before anything is given back. */
@Injectable()
export class ReopeningPreviewService {
  constructor(
    private readonly transactor: Transactor,
    private readonly closed: ClosedSeason,
    private readonly seasons: SeasonAssembler,
    private readonly reopenings: ReopeningsRepository,
    private readonly names: SheetNames,
  ) {}

  /**
   * In one consistent moment; sheets that the campaign does not have are left out.
   * @throws Problem not found; conflict `scoring.not-closed`, `campaign.phase-closed`; invalid `reopening.too-many` {count, most}
   */
  preview(actor: Actor, campaignId: string, chosen: readonly ChosenSheets[]): Promise<ReopeningPreviewView> {
    return this.transactor.snapshot(async (tx) => {
      await this.closed.requireReadable(tx, actor, campaignId);
      const pairs = chosen.flatMap(({ nominationCode, memberCodes }) => memberCodes.map((memberCode) => ({ nominationCode, memberCode })));
      if (pairs.length > mostReopened) throw Problem.invalid('reopening.too-many', { count: pairs.length, most: mostReopened });
      const found = await this.reopenings.candidates(tx, campaignId, await this.reopenings.idsOf(tx, campaignId, pairs), 'none');
      const names = await this.names.of(tx, campaignId, found.map((sheet) => ({ ...sheet, sheetId: sheet.id })));
      const season = await this.seasons.seasonOf(tx, campaignId);
      const totals = new Map(panelMatrix(season).flatMap(({ code, cells }) => cells.map(({ assessorCode, total }) => [`${code} ${assessorCode}`, total] as const)));
      const sheets = found.flatMap((sheet): ReopeningPreviewSheetView[] => {
        const named = names.get(sheet.id);
        if (named === undefined) return [];
        const { memberCode, fullName, nominationCode, nominationName } = named;
        return [
          { sheetId: sheet.id, memberCode, fullName, nominationCode, nominationName, total: totals.get(`${nominationCode} ${memberCode}`) ?? null, refusal: whyNotGiveBack(sheet) },
        ];
      });
      sheets.sort((a, b) => inCodeOrder(a.nominationCode, b.nominationCode) || inCodeOrder(a.memberCode, b.memberCode));
      const nominationOf = new Map(season.nominations.map((nomination) => [nomination.code, nomination]));
      const headOf = (nominationCode: string) => {
        const nomination = nominationOf.get(nominationCode);
        return { nominationCode, nominationName: nomination?.name ?? '', peerGroup: nomination?.peerGroup ?? '' };
      };
      const { outlooks, moved } = rankOutlooks(season, picksOf(sheets));
      return {
        sheets,
        outlooks: outlooks.map(({ nominationCode, now, without, lowest, highest, scoreNow, scoreWithout }) => ({
          ...headOf(nominationCode),
          now: placeView(now),
          scoreNow,
          without: placeView(without),
          scoreWithout,
          lowest: placeView(lowest),
          highest: placeView(highest),
        })),
        moved: moved.map(({ nominationCode, now, without }) => ({ ...headOf(nominationCode), now: placeView(now), without: placeView(without) })),
      };
    });
  }
}

/** Chosen sheets that can be given back, gathered under their nominations in the order of the codes. */
function picksOf(sheets: readonly ReopeningPreviewSheetView[]): ReopenedSheets[] {
  const picks = new Map<string, string[]>();
  for (const { nominationCode, memberCode, refusal } of sheets) {
    if (refusal !== null) continue;
    const own = picks.get(nominationCode);
    if (own === undefined) picks.set(nominationCode, [memberCode]);
    else own.push(memberCode);
  }
  return [...picks].map(([nominationCode, assessorCodes]) => ({ nominationCode, assessorCodes }));
}

const inCodeOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
