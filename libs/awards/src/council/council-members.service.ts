import { randomUUID } from 'node:crypto';
import type { CampaignView } from '@dvk/campaigns';
import { UnitsService } from '@dvk/organization';
import { type Actor, AuditLog, cleanText, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CouncilMemberEntity } from '../persistence/council-member.entity';
import { CouncilSessionsRepository } from '../persistence/council-sessions.repository';
import { CouncilsRepository } from '../persistence/councils.repository';
import { CouncilAccess } from './council-access.service';
import { CouncilReader } from './council.reader';
import type { CampaignCouncilView } from './council-view.dto';
import { dayAfter, hasEnded, lastDayBefore, type NewCouncilMember, readMember, satSince } from './membership.policy';
import { SessionSeats } from './session-seats';
import { VoterPosts } from './voter-posts';

interface Membership {
  readonly campaign: CampaignView;
  readonly councilId: string;
  readonly members: readonly CouncilMemberEntity[];
}

/**
 * Who is on a council, from when to when, by which document. A membership that is over stays to be read. Sessions that have not begun
 * follow; those that have keep their seats, who came, and the votes, and nothing is entered that would put them in the wrong.
 */
@Injectable()
export class CouncilMembersService {
  constructor(
    private readonly transactor: Transactor,
    private readonly access: CouncilAccess,
    private readonly reader: CouncilReader,
    private readonly councils: CouncilsRepository,
    private readonly sessions: CouncilSessionsRepository,
    private readonly seats: SessionSeats,
    private readonly posts: VoterPosts,
    private readonly units: UnitsService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Appoints a member; the right to vote comes with it, for the substitute as well.
   *
   * @throws Problem not found; invalid `council.person-unknown`, `council.unit-unknown`, `council.decision-incomplete`, `council.validity-reversed`;
   *   conflict `campaign.phase-closed`, `council.none`, `council.already-member`, `council.own-substitute`
   */
  appoint(actor: Actor, campaignId: string, typed: NewCouncilMember): Promise<CampaignCouncilView> {
    return this.act(actor, campaignId, async (tx, membership) => {
      const member = await this.admit(tx, membership, typed, { replacesId: null, ordinal: membership.members.length + 1 });
      return { action: 'council.member-appointed', data: { memberId: member.id, personId: member.personId, substituteId: member.substituteId } };
    });
  }

  /**
   * Puts a membership in the place of another from its first day on, by one decision: somebody else, or the same member with another
   * substitute, position or title.
   *
   * @throws Problem as `appoint`; conflict `council.membership-ended`, `council.has-sat-since` {number, day}
   */
  replace(actor: Actor, campaignId: string, memberId: string, typed: NewCouncilMember): Promise<CampaignCouncilView> {
    return this.act(actor, campaignId, async (tx, membership) => {
      const replaced = standing(membership, memberId);
      const validTo = lastDayBefore(replaced, typed.validFrom);
      if (validTo === null) throw refused('validFrom', 'council.validity-reversed');
      await this.requireNotSatSince(tx, memberId, typed.validFrom);
      await this.councils.endMember(tx, memberId, { validTo, endDocument: '' });
      const members = membership.members.map((each) => (each.id === memberId ? { ...each, validTo } : each));
      const member = await this.admit(tx, { ...membership, members }, typed, { replacesId: memberId, ordinal: replaced.ordinal });
      await this.posts.settle(tx, membership.campaign.hostUnitId, [replaced.personId, replaced.substituteId]);
      return { action: 'council.member-replaced', data: { memberId: member.id, replacesId: memberId, personId: member.personId, substituteId: member.substituteId, validFrom: member.validFrom } };
    });
  }

  /**
   * Ends a membership; the right to vote is gone with its last day where no other membership needs it.
   *
   * @param lastDay ISO date
   * @throws Problem not found; invalid `council.validity-reversed`, `council.after-term`, `council.document-missing`; conflict `campaign.phase-closed`,
   *   `council.membership-ended`, `council.has-sat-since` {number, day}
   */
  end(actor: Actor, campaignId: string, memberId: string, lastDay: string, typedDocument: string): Promise<CampaignCouncilView> {
    return this.act(actor, campaignId, async (tx, membership) => {
      const member = standing(membership, memberId);
      const endDocument = cleanText(typedDocument);
      if (endDocument === '') throw refused('document', 'council.document-missing');
      if (lastDay < member.validFrom) throw refused('lastDay', 'council.validity-reversed');
      if (member.validTo !== null && lastDay > member.validTo) throw refused('lastDay', 'council.after-term');
      await this.requireNotSatSince(tx, memberId, dayAfter(lastDay));
      await this.councils.endMember(tx, memberId, { validTo: lastDay, endDocument });
      await this.posts.settle(tx, membership.campaign.hostUnitId, [member.personId, member.substituteId]);
      return { action: 'council.member-ended', data: { memberId, lastDay } };
    });
  }

  private act(
    actor: Actor,
    campaignId: string,
    work: (tx: Tx, membership: Membership) => Promise<{ readonly action: string; readonly data: Readonly<Record<string, unknown>> }>,
  ): Promise<CampaignCouncilView> {
    return this.transactor.write(async (tx) => {
      const campaign = await this.access.requireSecretary(tx, actor, campaignId, 'share');
      const council = await this.councils.ofHost(tx, campaign.hostUnitId);
      if (council === null) throw Problem.conflict('council.none');
      await this.councils.lock(tx, council.id);
      const drafts = await this.sessions.lockDrafts(tx, council.id);
      const { action, data } = await work(tx, { campaign, councilId: council.id, members: await this.councils.members(tx, council.id) });
      const sessionIds = await this.seats.follow(tx, council.id, drafts);
      const view = await this.reader.of(tx, actor, campaignId);
      await this.audit.append(tx, { actorId: actor.personId, action, objectType: 'council', objectId: council.id, data: { ...data, sessionIds } });
      return view;
    });
  }

  private async admit(tx: Tx, { campaign, councilId, members }: Membership, typed: NewCouncilMember, place: Pick<CouncilMemberEntity, 'replacesId' | 'ordinal'>): Promise<CouncilMemberEntity> {
    const member = { id: randomUUID(), councilId, ...readMember(typed), ...place, endDocument: '' };
    if (members.some((other) => other.personId === member.personId && (other.validTo === null || other.validTo >= member.validFrom))) throw Problem.conflict('council.already-member');
    if (member.unitId !== null && !(await this.units.namesOf(tx, [member.unitId])).has(member.unitId)) throw refused('unitId', 'council.unit-unknown');
    for (const field of ['personId', 'substituteId'] as const) {
      const personId = member[field];
      if (personId !== null && !(await this.posts.give(tx, campaign.hostUnitId, personId))) throw refused(field, 'council.person-unknown');
    }
    await this.councils.insertMember(tx, member);
    return member;
  }

  /** What the minutes say of who sat there stays true. @param day first one on which the membership would be over */
  private async requireNotSatSince(tx: Tx, memberId: string, day: string): Promise<void> {
    const since = satSince(await this.sessions.beginningsOf(tx, memberId), day);
    if (since !== null) throw Problem.conflict('council.has-sat-since', since);
  }
}

const refused = (field: string, code: string): Problem => Problem.invalid(code, {}, [{ field, code }]);

/** @throws Problem not found; conflict `council.membership-ended` */
function standing({ members }: Membership, memberId: string): CouncilMemberEntity {
  const member = members.find(({ id }) => id === memberId);
  if (member === undefined) throw Problem.notFound();
  if (hasEnded(member, members)) throw Problem.conflict('council.membership-ended');
  return member;
}
