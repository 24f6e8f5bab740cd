import { PeopleDirectory } from '@dvk/identity';
import type { Actor, Tx } from '@dvk/platform';
import { leavesOf, type Marks, panelMatrix, type Season } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { ClosedSeason } from './closed-season';
import { type GivenBackSheet, ReopeningsRepository } from './persistence/reopenings.repository';
import { placeView } from './place-view';
import type { ChangedItemView, RankChangeView, ReopenedSheetView, SecondMarkingView } from './reopening-view.dto';
import { SeasonAssembler } from './season-assembler';
import { printedTotal, sameContent } from './sheet-content';
import { type NamedSheet, SheetNames } from './sheet-names';

/** What was given back after closing, and what came of it: old and new marks, and the places before and after. */
@Injectable()
export class SecondMarkingReader {
  constructor(
    private readonly closed: ClosedSeason,
    private readonly people: PeopleDirectory,
    private readonly reopenings: ReopeningsRepository,
    private readonly names: SheetNames,
    private readonly seasons: SeasonAssembler,
  ) {}

  /** @throws Problem not found; conflict `scoring.not-closed`, `campaign.phase-closed` */
  async of(tx: Tx, actor: Actor, campaignId: string): Promise<SecondMarkingView> {
    const { campaign, closure, heads } = await this.closed.requireReadable(tx, actor, campaignId);
    const acts = await this.reopenings.actsOf(tx, campaignId);
    const given = await this.reopenings.givenBack(tx, campaignId);
    const now = await this.seasons.seasonOf(tx, campaignId);
    const sheets = await this.sheetsOf(tx, campaignId, given, now);
    const people = await this.people.namesOf(tx, [...new Set([...acts.map(({ reopenedBy }) => reopenedBy), ...(closure.lockedBy === null ? [] : [closure.lockedBy])])]);
    const open = heads && closure.lockedAt === null;
    return {
      campaignId,
      campaignName: campaign.name,
      closedAt: closure.closedAt,
      lockedAt: closure.lockedAt,
      lockedBy: closure.lockedAt === null ? null : (people.get(closure.lockedBy ?? '') ?? ''),
      mayReopen: open && campaign.permitsNow.includes('score-sheet.remark'),
      mayLock: open && campaign.permitsNow.includes('scoring.lock'),
      unfinished: await this.reopenings.countUnfinished(tx, campaignId),
      reopenings: acts.map(({ id, reason, reopenedAt, reopenedBy }) => ({
        id,
        reason,
        reopenedAt,
        reopenedBy: people.get(reopenedBy) ?? '',
        sheets: sheets.filter(({ reopeningId }) => reopeningId === id).map(({ view }) => view),
      })),
      rankChanges: given.length === 0 ? [] : rankChanges(now, await this.seasons.seasonOf(tx, campaignId, 'first'), new Set(sheets.map(({ view }) => view.nominationCode))),
    };
  }

  private async sheetsOf(tx: Tx, campaignId: string, given: readonly GivenBackSheet[], { criteriaSet }: Season): Promise<{ reopeningId: string; view: ReopenedSheetView }[]> {
    const names = await this.names.of(tx, campaignId, given);
    const leaves = leavesOf(criteriaSet.groups);
    return given.flatMap((sheet) => {
      const named = names.get(sheet.sheetId);
      if (named === undefined) return [];
      const { before, after } = sheet;
      const view: ReopenedSheetView = {
        sheetId: sheet.sheetId,
        ...namesOf(named),
        totalBefore: printedTotal(before.total, criteriaSet.decimals),
        totalAfter: after === null ? null : printedTotal(after.total, criteriaSet.decimals),
        changed: after === null ? [] : changedItems(before.marks, after.marks, leaves),
      };
      return [{ reopeningId: sheet.reopeningId, view }];
    });
  }
}

const namesOf = ({ memberCode, fullName, nominationCode, nominationName }: NamedSheet) => ({ memberCode, fullName, nominationCode, nominationName });

/** Items in the order of the set whose marks are not the same. */
export function changedItems(before: Marks, after: Marks, leaves: readonly { readonly code: string; readonly name: string }[]): ChangedItemView[] {
  const own = (marks: Marks, code: string) => (Object.hasOwn(marks, code) ? (marks[code] ?? null) : null);
  return leaves
    .map(({ code, name }) => ({ leafCode: code, leafName: name, before: own(before, code), after: own(after, code) }))
    .filter((item) => !sameContent(item.before, item.after));
}

function rankChanges(now: Season, first: Season, codes: ReadonlySet<string>): RankChangeView[] {
  const before = new Map(panelMatrix(first).map((row) => [row.code, row]));
  const nameOf = new Map(now.nominations.map(({ code, name }) => [code, name]));
  return panelMatrix(now).flatMap((row) => {
    const was = before.get(row.code);
    if (was === undefined || !codes.has(row.code)) return [];
    return [
      {
        nominationCode: row.code,
        nominationName: nameOf.get(row.code) ?? '',
        peerGroup: row.peerGroup,
        before: placeView(was.place),
        now: placeView(row.place),
        scoreBefore: was.finalScore,
        scoreNow: row.finalScore,
      },
    ];
  });
}
