import { type Actor, Transactor } from '@dvk/platform';
import { panelMatrix, type RankOutlook, rankOutlooks, type ReopenedSheets } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { ClosedSeason } from './closed-season';
import { ReopeningsRepository } from './persistence/reopenings.repository';
import { placeView } from './place-view';
import { whyNotGiveBack } from './reopening.policy';
import type { ReopeningPreviewSheetView, ReopeningPreviewView } from './reopening-view.dto';
import { SeasonAssembler } from './season-assembler';
import { SheetNames } from './sheet-names';

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
   * In one consistent moment; sheets that are not of the campaign are left out.
   * @throws Problem not found; conflict `scoring.not-closed`, `campaign.phase-closed`
   */
  preview(actor: Actor, campaignId: string, sheetIds: readonly string[]): Promise<ReopeningPreviewView> {
    return this.transactor.snapshot(async (tx) => {
      await this.closed.requireReadable(tx, actor, campaignId);
      const found = await this.reopenings.candidates(tx, campaignId, sheetIds, 'none');
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
      const nominationOf = new Map(season.nominations.map((nomination) => [nomination.code, nomination]));
      return {
        sheets,
        outlooks: rankOutlooks(season, picksOf(sheets)).map((outlook) => {
          const nomination = nominationOf.get(outlook.nominationCode);
          return { ...placesOf(outlook), nominationCode: outlook.nominationCode, nominationName: nomination?.name ?? '', peerGroup: nomination?.peerGroup ?? '' };
        }),
      };
    });
  }
}

/** Chosen sheets that can be given back, gathered under their nominations in the order of the codes. */
function picksOf(sheets: readonly ReopeningPreviewSheetView[]): ReopenedSheets[] {
  const picks = new Map<string, string[]>();
  for (const { nominationCode, memberCode, refusal } of sheets) {
    if (refusal === null) picks.set(nominationCode, [...(picks.get(nominationCode) ?? []), memberCode]);
  }
  return [...picks].map(([nominationCode, assessorCodes]) => ({ nominationCode, assessorCodes })).sort((a, b) => (a.nominationCode < b.nominationCode ? -1 : 1));
}

function placesOf({ now, without, lowest, highest }: RankOutlook) {
  return { now: placeView(now), without: placeView(without), lowest: placeView(lowest), highest: placeView(highest) };
}
