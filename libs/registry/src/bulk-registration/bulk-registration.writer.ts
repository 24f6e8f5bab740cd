import { randomUUID } from 'node:crypto';
import { type Actor, AuditLog, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { InitiativeContent } from '../initiative';
import { staleInitiative } from '../lifecycle/initiative-access';
import { InitiativeVersions } from '../lifecycle/initiative-versions';
import { InitiativesRepository } from '../persistence/initiatives.repository';
import { newDraft, NominationsRepository } from '../persistence/nominations.repository';
import type { FormStanding, OpenRegistration, TakenRow, WrittenForm, WrittenRow } from './bulk-registration';
import { BulkRegistrationRepository } from './bulk-registration.repository';

/** A row of which everything could be told. */
type ToldForm = WrittenForm & { readonly unitId: string; readonly subjectKind: InitiativeContent['subjectKind'] };

/** Registers many initiatives at once, each with its nomination begun, as the form and joining a campaign do for one. */
@Injectable()
export class BulkRegistrationWriter {
  constructor(
    private readonly audit: AuditLog,
    private readonly initiatives: InitiativesRepository,
    private readonly versions: InitiativeVersions,
    private readonly nominations: NominationsRepository,
    private readonly rows: BulkRegistrationRepository,
  ) {}

  /**
   * Writes what is new and what is changed, inside the transaction in which it was looked at.
   * @throws Problem conflict `initiative.stale-version`
   */
  async write(tx: Tx, actor: Actor, { campaign }: OpenRegistration, templateId: string, standings: readonly FormStanding[]): Promise<{ readonly registered: WrittenRow[]; readonly changed: WrittenRow[] }> {
    const registered = await this.register(tx, actor, campaign.id, standings.filter(({ state }) => state === 'new'));
    const changed: (WrittenRow & { readonly taken: TakenRow | null })[] = [];
    for (const standing of standings) if (standing.state === 'changed') changed.push(await this.change(tx, actor, standing));
    const written = [...registered, ...changed];
    if (written.length === 0) return { registered: [], changed: [] };
    await this.rows.keep(tx, templateId, actor.personId, written.flatMap(({ taken }) => taken ?? []));
    await this.audit.append(tx, {
      actorId: actor.personId,
      action: 'initiative.registered-in-bulk',
      objectType: 'campaign',
      objectId: campaign.id,
      data: { templateId, registeredIds: registered.map(({ initiativeId }) => initiativeId), changedIds: changed.map(({ initiativeId }) => initiativeId) },
    });
    return { registered: registered.map(withoutTaken), changed: changed.map(withoutTaken) };
  }

  private async register(tx: Tx, actor: Actor, campaignId: string, standings: readonly FormStanding[]) {
    const fresh = standings.map(({ form }) => ({ form: told(form), id: randomUUID() }));
    if (fresh.length === 0) return [];
    const codes = await this.initiatives.insert(tx, fresh.map(({ form, id }) => ({ ...contentOf(form), id, unitId: form.unitId, createdBy: actor.personId })));
    await this.initiatives.addJointUnits(tx, fresh.flatMap(({ form, id }) => form.jointUnitIds.map((unitId) => ({ initiativeId: id, unitId }))));
    await this.nominations.insert(tx, fresh.map(({ form, id }) => newDraft({ id: randomUUID(), campaignId, initiativeId: id, unitId: form.unitId })));
    return fresh.map(({ form, id }, at) => ({ row: form.row, initiativeId: id, initiativeCode: codes[at] ?? '', taken: takenOf(form, id, 1) }));
  }

  private async change(tx: Tx, actor: Actor, { form: written, initiative }: FormStanding) {
    if (initiative === null) throw new Error('a change has what it changes');
    const form = told(written);
    const { id, version, code } = initiative;
    if (!(await this.initiatives.update(tx, id, version, contentOf(form)))) throw staleInitiative(initiative);
    const before = new Set(initiative.jointUnits.map((unit) => unit.id));
    if (before.size !== form.jointUnitIds.length || form.jointUnitIds.some((each) => !before.has(each))) await this.initiatives.setJointUnits(tx, id, form.jointUnitIds);
    const after = await this.initiatives.find(tx, id);
    if (after !== null) await this.versions.keep(tx, initiative, after, actor.personId);
    return { row: form.row, initiativeId: id, initiativeCode: code, taken: takenOf(form, id, version + 1) };
  }
}

function told(form: WrittenForm): ToldForm {
  const { unitId, subjectKind } = form;
  if (unitId === null || subjectKind === null) throw new Error('a row that is written says its unit and its kind');
  return { ...form, unitId, subjectKind };
}

const contentOf = ({ subjectKind, name, field, programmeTags, details, continuesId }: ToldForm): InitiativeContent => ({ subjectKind, name, field, programmeTags, details, continuesId });

const takenOf = ({ unitId, rowKey, digest }: ToldForm, initiativeId: string, version: number): TakenRow | null =>
  rowKey === null ? null : { rowKey, unitId, initiativeId, digest, version };

const withoutTaken = ({ row, initiativeId, initiativeCode }: WrittenRow): WrittenRow => ({ row, initiativeId, initiativeCode });
