import { randomUUID } from 'node:crypto';
import type { CampaignView } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { UnitsService } from '@dvk/organization';
import { type Actor, AuditLog, cleanText, type FieldProblem, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CouncilMemberEntity } from '../persistence/council-member.entity';
import { CouncilsRepository, type CouncilSettings } from '../persistence/councils.repository';
import { CouncilAccess } from './council-access.service';
import { CouncilReader } from './council.reader';
import type { CampaignCouncilView, CouncilCandidateView } from './council-view.dto';

export type NewCouncilMember = Omit<CouncilMemberEntity, 'id' | 'councilId' | 'ordinal'>;

const candidatesShown = 20;

/** The council of a host unit: how it decides, and who is on it. */
@Injectable()
export class CouncilsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly access: CouncilAccess,
    private readonly reader: CouncilReader,
    private readonly councils: CouncilsRepository,
    private readonly people: PeopleDirectory,
    private readonly units: UnitsService,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem not found; conflict `campaign.phase-closed`; so do all acts here */
  read(actor: Actor, campaignId: string): Promise<CampaignCouncilView> {
    return this.transactor.read((tx) => this.reader.of(tx, actor, campaignId));
  }

  /** People whose name holds the text. */
  candidates(actor: Actor, campaignId: string, search: string): Promise<CouncilCandidateView[]> {
    return this.transactor.read(async (tx) => {
      await this.access.requireSecretary(tx, actor, campaignId, 'none');
      const text = search.trim();
      if (text === '') return [];
      return (await this.people.search(tx, text, candidatesShown)).map(({ id, fullName, title }) => ({ personId: id, fullName, title }));
    });
  }

  /**
   * Sets the council of the campaign's host up, or changes how it decides. Sessions that were prepared keep the rules they have.
   *
   * @param version that was seen; 0: there was none
   * @throws Problem invalid `council.name-missing`, `council.threshold-twice`; conflict `council.stale-version`
   */
  write(actor: Actor, campaignId: string, version: number, typed: CouncilSettings): Promise<CampaignCouncilView> {
    return this.transactor.write(async (tx) => {
      const { hostUnitId } = await this.access.requireSecretary(tx, actor, campaignId, 'share');
      const settings = tidy(typed);
      const council = await this.councils.ofHost(tx, hostUnitId);
      const id = council?.id ?? randomUUID();
      if (council === null) {
        if (version !== 0) throw Problem.conflict('council.stale-version');
        await this.councils.insert(tx, { id, hostUnitId, ...settings });
      } else if (!(await this.councils.update(tx, id, version, settings))) throw Problem.conflict('council.stale-version');
      const view = await this.reader.of(tx, actor, campaignId);
      await this.append(tx, actor, 'council.written', id, { version: view.council?.version });
      return view;
    });
  }

  /**
   * Appoints a member; the right to vote comes with it, for the substitute as well.
   *
   * @throws Problem invalid `council.person-unknown`, `council.unit-unknown`, `council.decision-incomplete`, `council.validity-reversed`; conflict `council.none`,
   *   `council.already-member`, `council.own-substitute`
   */
  appoint(actor: Actor, campaignId: string, typed: NewCouncilMember): Promise<CampaignCouncilView> {
    return this.transactor.write(async (tx) => {
      const campaign = await this.access.requireSecretary(tx, actor, campaignId, 'share');
      const council = await this.councils.ofHost(tx, campaign.hostUnitId);
      if (council === null) throw Problem.conflict('council.none');
      await this.councils.lock(tx, council.id);
      const member = { id: randomUUID(), councilId: council.id, ...readMember(typed) };
      const others = await this.councils.members(tx, council.id);
      if (others.some((other) => other.personId === member.personId && (other.validTo === null || other.validTo >= member.validFrom))) throw Problem.conflict('council.already-member');
      await this.requireKnown(tx, campaign, member);
      await this.councils.insertMember(tx, { ...member, ordinal: others.length + 1 });
      const view = await this.reader.of(tx, actor, campaignId);
      await this.append(tx, actor, 'council.member-appointed', council.id, { memberId: member.id, personId: member.personId, substituteId: member.substituteId });
      return view;
    });
  }

  /**
   * Ends a membership; the right to vote is gone where no other membership needs it.
   *
   * @param lastDay ISO date
   * @throws Problem not found; invalid `council.validity-reversed`; conflict `council.membership-ended`
   */
  end(actor: Actor, campaignId: string, memberId: string, lastDay: string): Promise<CampaignCouncilView> {
    return this.transactor.write(async (tx) => {
      const { hostUnitId } = await this.access.requireSecretary(tx, actor, campaignId, 'share');
      const council = await this.councils.ofHost(tx, hostUnitId);
      if (council === null) throw Problem.notFound();
      await this.councils.lock(tx, council.id);
      const member = (await this.councils.members(tx, council.id)).find(({ id }) => id === memberId);
      if (member === undefined) throw Problem.notFound();
      if (member.validTo !== null) throw Problem.conflict('council.membership-ended');
      if (lastDay < member.validFrom) throw refused('validTo', 'council.validity-reversed');
      await this.councils.endMember(tx, memberId, lastDay);
      for (const personId of [member.personId, member.substituteId]) {
        if (personId !== null && !(await this.councils.isNeeded(tx, hostUnitId, personId))) await this.people.dismiss(tx, { personId, unitId: hostUnitId, role: 'council-member' });
      }
      const view = await this.reader.of(tx, actor, campaignId);
      await this.append(tx, actor, 'council.member-ended', council.id, { memberId, lastDay });
      return view;
    });
  }

  private async requireKnown(tx: Tx, { hostUnitId }: CampaignView, { personId, substituteId, unitId }: NewCouncilMember): Promise<void> {
    if (unitId !== null && !(await this.units.namesOf(tx, [unitId])).has(unitId)) throw refused('unitId', 'council.unit-unknown');
    for (const [field, id] of [['personId', personId], ['substituteId', substituteId]] as const) {
      if (id !== null && !(await this.people.appoint(tx, { personId: id, unitId: hostUnitId, role: 'council-member' }))) throw refused(field, 'council.person-unknown');
    }
  }

  private append(tx: Tx, actor: Actor, action: string, councilId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'council', objectId: councilId, data });
  }
}

const refused = (field: string, code: string): Problem => Problem.invalid(code, {}, [{ field, code }]);

function tidy(typed: CouncilSettings): CouncilSettings {
  const settings = { ...typed, name: cleanText(typed.name), thresholds: typed.thresholds.map((line) => ({ ...line, award: cleanText(line.award) })) };
  if (settings.name === '') throw refused('name', 'council.name-missing');
  if (new Set(settings.thresholds.map(({ award }) => award)).size < settings.thresholds.length) throw refused('thresholds', 'council.threshold-twice');
  return settings;
}

function readMember(typed: NewCouncilMember): NewCouncilMember {
  const member = { ...typed, title: cleanText(typed.title), decisionNumber: cleanText(typed.decisionNumber), decisionIssuer: cleanText(typed.decisionIssuer) };
  const empty = (['decisionNumber', 'decisionIssuer'] as const).filter((part) => member[part] === '');
  if (empty.length > 0) throw Problem.invalid('council.decision-incomplete', {}, empty.map((field): FieldProblem => ({ field, code: 'council.part-missing' })));
  if (member.validTo !== null && member.validTo < member.validFrom) throw refused('validTo', 'council.validity-reversed');
  if (member.substituteId === member.personId) throw Problem.conflict('council.own-substitute');
  return member;
}
