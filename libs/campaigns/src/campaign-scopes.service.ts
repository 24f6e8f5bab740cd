import { UnitLinesService, UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, Problem, type Tx, unitsWithRole } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CampaignScope } from './campaign-scope';
import { CampaignsRepository } from './persistence/campaigns.repository';

/** Whose campaigns an actor sees, and whose the actor may change. */
@Injectable()
export class CampaignScopes {
  constructor(
    private readonly campaigns: CampaignsRepository,
    private readonly lines: UnitLinesService,
    private readonly standing: UnitStandingService,
    private readonly units: UnitsService,
  ) {}

  async of(tx: Tx, actor: Actor): Promise<CampaignScope> {
    const unitIds = [...new Set(actor.posts.map(({ unitId }) => unitId))];
    const above = await this.lines.upwardOf(tx, unitIds);
    return { above: above.map(({ id }) => id), roots: [...unitIds, ...(await this.staffRoots(tx, actor))] };
  }

  /** @throws Problem not found: absent and not visible look the same */
  async requireVisible(tx: Tx, actor: Actor, id: string): Promise<void> {
    if (!(await this.campaigns.isVisible(tx, id, await this.of(tx, actor)))) throw Problem.notFound();
  }

  /** @throws Problem not found unless a staff post of the actor works for the campaign's host */
  async requireEditable(tx: Tx, actor: Actor, id: string): Promise<void> {
    const campaign = await this.campaigns.find(tx, id);
    if (campaign === null || !(await this.mayHost(tx, actor, campaign.hostUnitId))) throw Problem.notFound();
  }

  /** May the actor hold a campaign for this unit's area? */
  async mayHost(tx: Tx, actor: Actor, hostUnitId: string): Promise<boolean> {
    return this.standing.isWithin(tx, hostUnitId, await this.staffRoots(tx, actor));
  }

  /** The units for which the actor may hold a campaign straight away, with today's names; units below them are allowed as well. */
  async hosts(tx: Tx, actor: Actor): Promise<{ id: string; name: string }[]> {
    const roots = await this.staffRoots(tx, actor);
    const names = await this.units.namesOf(tx, roots);
    return [...names].map(([id, name]) => ({ id, name }));
  }

  /** Does a post of one of these roles work for the area of the campaign's host? For contexts that ask for other roles than staff. */
  async worksFor(tx: Tx, actor: Actor, roles: readonly string[], hostUnitId: string): Promise<boolean> {
    return this.standing.isWithin(tx, hostUnitId, await this.rootsOf(tx, actor, roles));
  }

  /** The units whose campaigns, with those of the units below them, are the concern of the actor's posts of these roles. */
  rootsOf(tx: Tx, actor: Actor, roles: readonly string[]): Promise<readonly string[]> {
    return this.standing.areaRoots(tx, [...new Set(roles.flatMap((role) => unitsWithRole(actor, role)))]);
  }

  private staffRoots(tx: Tx, actor: Actor): Promise<readonly string[]> {
    return this.rootsOf(tx, actor, ['department-staff']);
  }
}
