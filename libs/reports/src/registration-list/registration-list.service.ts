import { CampaignsService } from '@dvk/campaigns';
import { UnitsService } from '@dvk/organization';
import { type Actor, AuditLog, Clock, Transactor } from '@dvk/platform';
import { type NominationFilter, NominationListService } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { inFileName } from '../file-name';
import { FRAME } from '../papers/messages.vi';
import type { PaperSettings } from '../papers/paper-settings';
import { settingsOf } from '../papers/settings-of-campaign';
import { writtenFile } from '../writing/written-file';
import { REGISTRATION } from './messages.vi';
import type { RegistrationListOrder } from './registration-list-order';

/** More than any province registers for one campaign. */
const mostRows = 50_000;

/** *Danh sách đăng ký mô hình* of a campaign as a workbook. */
@Injectable()
export class RegistrationListService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly campaigns: CampaignsService,
    private readonly units: UnitsService,
    private readonly lists: NominationListService,
  ) {}

  /**
   * A desk has everything that was handed in inside its area, a clerk what the own units have; leaving the house: recorded.
   *
   * @throws Problem not found for a campaign that does not concern the actor; conflict `paper.not-made`; too-many `paper.busy`
   */
  async download(actor: Actor, campaignId: string, filter: NominationFilter): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
    const { code, name: campaignName, paperSettings, ...season } = await this.campaigns.read(actor, campaignId);
    const { rows, ownUnitsOnly, narrowedBy } = await this.transactor.snapshot(async (tx) => {
      const unit = filter.unitId === null ? null : ((await this.units.namesOf(tx, [filter.unitId])).get(filter.unitId) ?? '');
      return { ...(await this.lists.registered(tx, actor, { ...filter, campaignId, limit: mostRows, behind: null })), narrowedBy: inWords(filter, unit) };
    });
    await this.transactor.write((tx) =>
      this.audit.append(tx, { actorId: actor.personId, action: 'registration-list.downloaded', objectType: 'campaign', objectId: campaignId, data: { rows: rows.length } }),
    );
    const settings = ownUnitsOnly ? null : headOfOffice(settingsOf('scoreSummary', paperSettings, season));
    const order: RegistrationListOrder = {
      at: this.clock.now().toISOString(),
      campaignName,
      narrowedBy,
      settings,
      rows: rows.map(({ submittedAt, ...row }) => ({ ...row, submittedAt: submittedAt?.toISOString() ?? null })),
    };
    const bytes = await writtenFile('registration-list', [order]);
    return { fileName: REGISTRATION.fileName(inFileName(code)), bytes };
  }
}

/** The office that collects registrations is the one that has them marked: its head is that of its table of results, signed by its own. */
function headOfOffice(summary: PaperSettings): PaperSettings {
  return { ...summary, numberEnding: REGISTRATION.ending, preparer: FRAME.preparer, signer: REGISTRATION.signer, signerName: '', recipients: [] };
}

function inWords({ search, states, field, subjectKind }: NominationFilter, unit: string | null): string {
  const { narrowedBy, states: stateWords, kinds } = REGISTRATION;
  return [
    ...(search === null ? [] : [narrowedBy.search(search)]),
    ...(states.length === 0 ? [] : [narrowedBy.states(states.map((state) => stateWords[state]).join(', '))]),
    ...(unit === null ? [] : [narrowedBy.unit(unit)]),
    ...(field === null ? [] : [narrowedBy.field(field)]),
    ...(subjectKind === null ? [] : [narrowedBy.kind(kinds[subjectKind])]),
  ].join('; ');
}
