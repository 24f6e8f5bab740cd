import { CampaignsService } from '@dvk/campaigns';
import { UnitsService } from '@dvk/organization';
import { type Actor, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { NominationVersions } from './handed-in/nomination-versions.service';
import type { Initiative } from './initiative';
import type { KeptContent } from './lifecycle/content-changes';
import type { NominationActions, NominationShown } from './nomination';
import { NominationAccess, permitOfStep } from './nomination-access';
import { type NominationStep, whyNotStep } from './nominations.policy';
import { EvidenceRepository } from './persistence/evidence.repository';
import { InitiativesRepository } from './persistence/initiatives.repository';

/** One nomination as the actor may see it. */
@Injectable()
export class NominationsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsService,
    private readonly units: UnitsService,
    private readonly access: NominationAccess,
    private readonly initiatives: InitiativesRepository,
    private readonly evidence: EvidenceRepository,
    private readonly versions: NominationVersions,
  ) {}

  /** @throws Problem not-found, also for one the actor may not see */
  get(actor: Actor, id: string): Promise<NominationShown> {
    return this.transactor.read((tx) => this.shown(tx, actor, id));
  }

  /** The same inside a running transaction, for the answer of a write. */
  async shown(tx: Tx, actor: Actor, id: string): Promise<NominationShown> {
    const nomination = await this.access.requireVisible(tx, actor, id);
    const campaign = await this.campaigns.requireReady(tx, nomination.campaignId);
    const initiative = await this.initiatives.find(tx, nomination.initiativeId);
    if (initiative === null) throw Problem.notFound();
    const standing = await this.access.standing(tx, actor, nomination);
    const may = (step: NominationStep): boolean => whyNotStep(step, standing) === null && campaign.permitsNow.includes(permitOfStep[step]);
    const actions: NominationActions = {
      edit: may('edit'),
      submit: may('submit'),
      withdraw: may('withdraw'),
      accept: may('accept'),
      return: may('return'),
      setAsideItems: may('set-aside-items'),
    };
    const open = campaign.phases.filter((phase) => phase.isOpen && phase.permits.includes('nomination.submit'));
    const ends = open.flatMap(({ closesAt }) => closesAt ?? []).sort((a, b) => b.getTime() - a.getTime());
    const handedIn = await this.versions.insteadOfDraft(tx, actor, nomination);
    const files = (await this.evidence.summaries(tx, [id])).get(id) ?? [];
    return {
      ...nomination,
      ...(handedIn !== null && { summary: handedIn.summary, legalPreference: handedIn.legalPreference, selfMarks: handedIn.selfMarks, selfRemarks: handedIn.selfRemarks }),
      initiative: handedIn === null ? initiative : asHandedIn(initiative, handedIn.initiative),
      unitName: (await this.units.namesOf(tx, [nomination.unitId])).get(nomination.unitId) ?? '',
      campaignName: campaign.name,
      criteriaSet: campaign.criteriaSet,
      evidence: handedIn === null ? files : files.filter((file) => handedIn.evidence.some((kept) => kept.id === file.id)),
      submitBefore: ends[0] ?? null,
      actions,
    };
  }
}

/** Files that were removed since cannot be opened any more. */
function asHandedIn(initiative: Initiative, { files: kept = [], ...content }: KeptContent): Initiative {
  return { ...initiative, ...content, files: initiative.files.filter(({ id }) => kept.some((file) => file.id === id)) };
}
