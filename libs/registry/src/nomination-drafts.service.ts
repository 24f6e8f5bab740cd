import { randomUUID } from 'node:crypto';
import { peerGroupOf, type ReadyCampaign } from '@dvk/campaigns';
import { type Actor, AuditLog, type FieldProblem, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { NominationVersions } from './handed-in/nomination-versions.service';
import type { Initiative } from './initiative';
import { missingParts } from './initiative-details';
import type { Nomination, NominationDraft, NominationShown } from './nomination';
import { NominationAccess, staleNomination } from './nomination-access';
import { obstacles } from './nomination-obstacles';
import { NominationsService } from './nominations.service';
import { InitiativesRepository } from './persistence/initiatives.repository';
import { newDraft, NominationsRepository } from './persistence/nominations.repository';
import { newReceiptCode } from './receipt-code';
import { registryScope } from './registry-scope';
import { missingSelfMarks, remarkProblems, selfMarkProblems } from './self-marks';

/** What a unit does with its nomination: begin, write, hand in, withdraw. */
@Injectable()
export class NominationDraftsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly access: NominationAccess,
    private readonly reading: NominationsService,
    private readonly nominations: NominationsRepository,
    private readonly initiatives: InitiativesRepository,
    private readonly versions: NominationVersions,
  ) {}

  /**
   * Begins the nomination of an own initiative in an open campaign, in the name of the unit in charge today: the initiative stays with
   * the unit that registered it.
   *
   * @throws Problem not-found; conflict `campaign.phase-closed`, `nomination.already-in-campaign`, `nomination.unit-dissolved`,
   *   `nomination.unit-outside-area`, `nomination.subject-kind-not-covered`, `nomination.field-not-in-campaign`, `nomination.initiative-dropped`
   */
  begin(actor: Actor, campaignId: string, initiativeId: string): Promise<NominationShown> {
    return this.transactor.write(async (tx) => {
      const id = await this.beginIn(tx, actor, campaignId, initiativeId);
      const shown = await this.reading.shown(tx, actor, id);
      await this.audit.append(tx, this.event(actor, 'nomination.begun', id, { campaignId, initiativeId }));
      return shown;
    });
  }

  /** The same inside the caller's transaction, who leaves the audit entry. @returns its id @throws Problem as `begin` */
  async beginIn(tx: Tx, actor: Actor, campaignId: string, initiativeId: string): Promise<string> {
    await this.access.requireVisibleCampaign(tx, actor, campaignId);
    const initiative = await this.initiatives.findVisible(tx, registryScope(actor), [], initiativeId);
    if (initiative === null) throw Problem.notFound();
    const campaign = await this.access.openCampaign(tx, campaignId, 'nomination.submit');
    const unitId = await this.access.unitInCharge(tx, initiative.unitId);
    const [obstacle] = obstacles(campaign, initiative, await this.access.unitStanding(tx, campaign, unitId));
    if (obstacle !== undefined) throw Problem.conflict(obstacle.code);
    const id = randomUUID();
    await this.nominations.insert(tx, [newDraft({ id, campaignId, initiativeId, unitId })]);
    return id;
  }

  /**
   * Keeps what has been written so far; nothing needs to be complete.
   * @throws Problem not-found; conflict `campaign.phase-closed`, `nomination.wrong-state`, `nomination.stale-version`; invalid
   *   `nomination.marks-wrong` with every mark that cannot stand
   */
  saveDraft(actor: Actor, id: string, version: number, draft: NominationDraft): Promise<NominationShown> {
    return this.transactor.write(async (tx) => {
      const { nomination, campaign } = await this.access.open(tx, actor, id, 'edit');
      const problems = [
        ...selfMarkProblems(campaign.criteriaSet, draft.marks),
        ...remarkProblems(campaign.criteriaSet, Object.keys(draft.remarks)),
      ];
      if (problems.length > 0) throw Problem.invalid('nomination.marks-wrong', {}, problems);
      if (!(await this.nominations.saveDraft(tx, id, version, draft))) throw staleNomination(nomination);
      const shown = await this.reading.shown(tx, actor, id);
      await this.audit.append(tx, this.event(actor, 'nomination.draft-saved', id, { version: shown.version }));
      return shown;
    });
  }

  /**
   * Hands the nomination in and gives it its code and receipt; both stay when it is handed in again after a return.
   * @throws Problem not-found; conflict `campaign.phase-closed`, `nomination.wrong-state`, `nomination.stale-version`; invalid
   *   `nomination.incomplete` with everything that is missing
   */
  submit(actor: Actor, id: string, version: number): Promise<NominationShown> {
    return this.transactor.write(async (tx) => {
      const { nomination, campaign } = await this.access.open(tx, actor, id, 'submit');
      if (nomination.version !== version) throw staleNomination(nomination);
      const initiative = await this.initiatives.lock(tx, nomination.initiativeId);
      if (initiative === null) throw Problem.notFound();
      const unit = await this.access.unitStanding(tx, campaign, nomination.unitId);
      const missing = [...obstacles(campaign, initiative, unit), ...incomplete(campaign, initiative, nomination)];
      if (missing.length > 0) throw Problem.invalid('nomination.incomplete', { count: missing.length }, missing);
      const handedIn = {
        code: nomination.code ?? (await this.nominations.nextCode(tx, campaign.id)),
        peerGroup: peerGroupOf(campaign, { subjectKind: initiative.subjectKind, field: initiative.field, unitKind: unit?.kind ?? '' }),
        receiptCode: nomination.receiptCode ?? newReceiptCode(),
      };
      if (!(await this.nominations.submit(tx, id, version, handedIn))) throw staleNomination(nomination);
      await this.versions.keep(tx, nomination, initiative, actor.personId);
      const shown = await this.reading.shown(tx, actor, id);
      await this.audit.append(tx, this.event(actor, 'nomination.submitted', id, { version: shown.version, code: handedIn.code }));
      return shown;
    });
  }

  /** @throws Problem not-found; conflict `campaign.phase-closed`, `nomination.wrong-state`, `nomination.stale-version` */
  withdraw(actor: Actor, id: string, version: number): Promise<NominationShown> {
    return this.transactor.write(async (tx) => {
      const { nomination } = await this.access.open(tx, actor, id, 'withdraw');
      if (!(await this.nominations.withdraw(tx, id, version))) throw staleNomination(nomination);
      const shown = await this.reading.shown(tx, actor, id);
      await this.audit.append(tx, this.event(actor, 'nomination.withdrawn', id, { from: nomination.state, version: shown.version }));
      return shown;
    });
  }

  private event(actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>) {
    return { actorId: actor.personId, action, objectType: 'nomination', objectId, data };
  }
}

/** Everything that has still to be written before the nomination can be handed in, in the order of the forms. */
function incomplete(campaign: ReadyCampaign, initiative: Initiative, nomination: Nomination): FieldProblem[] {
  const parts = missingParts(initiative.details).map((part) => `initiative.details.${part}`);
  return [
    ...(initiative.field === '' ? ['initiative.field'] : []),
    ...parts,
    ...(nomination.summary === '' ? ['summary'] : []),
  ]
    .map((field): FieldProblem => ({ field, code: 'nomination.part-missing' }))
    .concat(
      selfMarkProblems(campaign.criteriaSet, nomination.selfMarks),
      missingSelfMarks(campaign.criteriaSet, nomination.selfMarks, nomination.notApplicable).map((code) => ({
        field: `marks.${code}`,
        code: 'mark.missing',
      })),
    );
}
