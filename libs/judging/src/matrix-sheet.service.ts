import { CampaignsService } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { type Actor, Problem, Transactor } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { ClosedSeason } from './closed-season';
import type { MatrixSheetView, SheetMarkingView } from './matrix-view.dto';
import { PanelsRepository } from './persistence/panels.repository';
import { ReopeningsRepository } from './persistence/reopenings.repository';
import { ScoreSheetsRepository, type SheetRef, type SheetRow } from './persistence/score-sheets.repository';
import { ScoringClosuresRepository } from './persistence/scoring-closures.repository';
import { printedTotal } from './sheet-content';

/** One sheet behind a total of the matrix, with every marking that was handed in. What was never handed in stays its member's own. */
@Injectable()
export class MatrixSheetService {
  constructor(
    private readonly transactor: Transactor,
    private readonly closed: ClosedSeason,
    private readonly campaigns: CampaignsService,
    private readonly people: PeopleDirectory,
    private readonly nominations: NominationsReader,
    private readonly panels: PanelsRepository,
    private readonly sheets: ScoreSheetsRepository,
    private readonly reopenings: ReopeningsRepository,
    private readonly closures: ScoringClosuresRepository,
  ) {}

  /** @throws Problem not found; conflict `scoring.not-closed`, `campaign.phase-closed` */
  read(actor: Actor, campaignId: string, sheetId: string): Promise<MatrixSheetView> {
    return this.transactor.snapshot(async (tx) => {
      await this.closed.requireReadable(tx, actor, campaignId);
      const sheet = await this.sheets.findIn(tx, campaignId, sheetId);
      const member = (await this.panels.membersOfCampaign(tx, campaignId)).find(({ id }) => id === sheet?.memberId);
      if (sheet === null || member === undefined) throw Problem.notFound();
      const { criteriaSet } = await this.campaigns.requireReady(tx, campaignId);
      const nomination = await this.nominations.require(tx, sheet.nominationId);
      const inConflict = (await this.closures.conflictsOf(tx, campaignId)).some((pair) => pair.memberId === member.id && pair.nominationId === nomination.id);
      const state = stateOf(sheet, inConflict);
      const earlier = (await this.reopenings.roundsOf(tx, sheetId)).map(({ round, marks, remarks, comment, total, submittedAt, reason }) => ({
        round,
        marks,
        remarks,
        comment,
        total: printedTotal(total, criteriaSet.decimals),
        submittedAt,
        reopenedReason: reason,
      }));
      return {
        sheetId,
        memberCode: member.code,
        fullName: (await this.people.namesOf(tx, [member.personId])).get(member.personId) ?? '',
        nominationCode: nomination.code,
        nominationName: nomination.initiativeName,
        unitName: nomination.unitName,
        state,
        recusalReason: sheet.recusalReason,
        markings: handedIn.has(state) ? [...earlier, ...currentOf(sheet, criteriaSet.decimals)] : [],
        criteriaSet,
        notApplicable: nomination.notApplicable,
      };
    });
  }
}

/** What its member meant others to read; whether it counts is another question. */
const handedIn: ReadonlySet<MatrixSheetView['state']> = new Set(['counted', 'reopened', 'set-aside']);

function stateOf({ recusedAt, state, round, withdrawn, setAside }: SheetRow & Pick<SheetRef, 'withdrawn' | 'setAside'>, inConflict: boolean): MatrixSheetView['state'] {
  if (recusedAt !== null) return 'recused';
  if (inConflict) return 'conflict';
  if (withdrawn) return 'withdrawn';
  if (setAside && (state === 'submitted' || round > 1)) return 'set-aside';
  if (state === 'submitted') return 'counted';
  return round > 1 ? 'reopened' : 'missing';
}

function currentOf({ state, round, marks, remarks, comment, total, submittedAt }: SheetRow, decimals: number): SheetMarkingView[] {
  if (state !== 'submitted' || total === null) return [];
  return [{ round, marks, remarks, comment, total: printedTotal(total, decimals), submittedAt, reopenedReason: null }];
}
