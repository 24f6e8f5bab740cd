import { UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, AuditLog, Problem, Transactor, type Tx } from '@dvk/platform';
import { compareCodePoints } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { decidesAt, registryScope } from '../registry-scope';
import { ComparedAreas } from './compared-areas';
import type { AlikeTitle, DuplicateDecision, DuplicateVerdict, Similar, SimilarInitiative, SimilarTitle } from './duplicate';
import { whyNotMerge } from './duplicates.policy';
import { type ComparedRow, type DecisionRow, DuplicatesRepository, type SimilarRow } from './duplicates.repository';
import { resemblance, textsAlike } from './likeness';
import { numbersOf, shortestKey, titleKey } from './title-key';

/** A clerk is shown so many: more would be read by nobody. */
const mostForClerk = 5;

/** What is asked of a merger: the versions are those its author saw. */
export interface Merger {
  readonly intoId: string;
  readonly reason: string;
  readonly version: number;
  readonly intoVersion: number;
}

/** A decision as the desk takes it; `seen`: how many decisions on the pair there were when it was taken. */
export interface Decision {
  readonly otherId: string;
  readonly verdict: DuplicateVerdict;
  readonly reason: string;
  readonly seen: number;
}

/** Initiatives that may be one and the same: shown to who writes and to who receives, decided by the desk, merged. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly areas: ComparedAreas,
    private readonly duplicates: DuplicatesRepository,
  ) {}

  /**
   * Titles of the province like the one a clerk is writing: the own units' and what others handed in, of any year.
   * @throws Problem not-found unless the actor is clerk of the unit
   */
  whileTyping(actor: Actor, unitId: string, name: string, exceptId: string | null): Promise<SimilarTitle[]> {
    const { clerkOf } = registryScope(actor);
    if (!clerkOf.includes(unitId)) throw Problem.notFound();
    const key = titleKey(name);
    if (key.length < shortestKey) return Promise.resolve([]);
    return this.transactor.read(async (tx) => {
      const rows = await this.duplicates.titlesForClerk(tx, await this.areas.of(tx, [unitId]), key, clerkOf, exceptId, mostForClerk);
      const names = await this.units.namesOf(tx, rows.map((row) => row.unitId));
      return rows.map((row) => ({
        id: clerkOf.includes(row.unitId) ? row.id : null,
        code: row.code,
        name: row.name,
        unitName: names.get(row.unitId) ?? '',
        registeredAt: row.registeredAt,
        likeness: row.titleKey === key ? 'equal' : 'near',
        numbersDiffer: numbersOf(row.titleKey) !== numbersOf(key),
      }));
    });
  }

  /** {@link whileTyping} for many names at once, those of one title alone: by name what bears it, the newest first. */
  async titledAlike(tx: Tx, actor: Actor, unitIds: readonly string[], names: readonly string[]): Promise<ReadonlyMap<string, readonly AlikeTitle[]>> {
    const keys = new Map(names.map((name) => [name, titleKey(name)] as const).filter(([, key]) => key.length >= shortestKey));
    if (keys.size === 0) return new Map();
    const rows = await this.duplicates.titlesOfKeys(tx, await this.areas.of(tx, unitIds), [...new Set(keys.values())], registryScope(actor).clerkOf);
    const unitNames = await this.units.namesOf(tx, rows.map(({ unitId }) => unitId));
    const byKey = new Map<string, AlikeTitle[]>();
    for (const { code, name, unitId, titleKey: key } of rows) byKey.set(key, [...(byKey.get(key) ?? []), { code, name, unitName: unitNames.get(unitId) ?? '' }]);
    return new Map([...keys].map(([name, key]) => [name, byKey.get(key) ?? []] as const));
  }

  /** What of the desk's area is like an initiative, by title or by text, the most alike first. @throws Problem not-found */
  similar(actor: Actor, id: string): Promise<Similar> {
    return this.transactor.read(async (tx) => {
      const within = await this.standings.unitsWithin(tx, await this.standings.areaRoots(tx, decidesAt(actor)));
      const asked = await this.duplicates.compared(tx, id);
      if (asked === null || !within.includes(asked.unitId)) throw Problem.notFound();
      const areas = await this.areas.of(tx, [asked.unitId]);
      const titles = asked.titleKey.length < shortestKey ? new Map<string, number>() : await this.duplicates.titledLike(tx, areas, asked.titleKey);
      const texts = new Map((await this.duplicates.written(tx, areas, asked.sketch)).map((row) => [row.id, resemblance(row.sketch, asked.sketch)]));
      const alike = [...new Set([...titles.keys(), ...[...texts].flatMap(([other, share]) => (share >= textsAlike ? [other] : []))])].filter((other) => other !== id);
      const rows = await this.duplicates.similar(tx, id, alike, within);
      const names = await this.units.namesOf(tx, rows.map(({ unitId }) => unitId));
      const decisions = await this.duplicates.decisions(tx, id, alike);
      const items = rows.map((row) => similarOf(row, asked, names.get(row.unitId) ?? '', titles.get(row.id), texts.get(row.id) ?? 0, decisions));
      return { version: asked.version, items: items.sort((one, other) => mostAlike(other) - mostAlike(one) || compareCodePoints(one.code, other.code)) };
    });
  }

  /**
   * Whether two initiatives are one, with a reason; what was decided before is kept.
   * @returns all decisions on the two, newest first
   * @throws Problem not-found unless the actor decides for the areas of both; invalid `duplicate.reason-missing`, `duplicate.itself`;
   *   conflict `duplicate.decided-meanwhile`
   */
  decide(actor: Actor, id: string, decision: Decision): Promise<readonly DuplicateDecision[]> {
    requireReason(decision.reason);
    const pair = pairOf(id, decision.otherId);
    return this.transactor.write(async (tx) => {
      await this.requireBoth(tx, actor, pair);
      await this.record(tx, actor, pair, decision);
      await this.audit.append(tx, this.event(actor, 'duplicate.decided', id, { otherId: decision.otherId, verdict: decision.verdict }));
      return (await this.duplicates.decisions(tx, id, [decision.otherId])).map(withoutOther);
    });
  }

  /**
   * Merges an initiative into another: it points there, is not changed nor nominated again, and reads as before with all it has.
   * @throws Problem as `decide`; conflict `initiative.stale-version`, `initiative.merged`, `initiative.keeps-others`,
   *   `initiative.both-in-campaign` {campaignName}
   */
  merge(actor: Actor, id: string, { intoId, reason, version, intoVersion }: Merger): Promise<{ readonly keptId: string }> {
    requireReason(reason);
    const pair = pairOf(id, intoId);
    return this.transactor.write(async (tx) => {
      const rows = await this.requireBoth(tx, actor, pair);
      const stale = rows.find((row) => row.version !== (row.id === id ? version : intoVersion));
      if (stale !== undefined) throw Problem.conflict('initiative.stale-version', { id: stale.id, version: stale.version });
      const { campaignName, ...standing } = await this.duplicates.mergeStanding(tx, id, intoId);
      const fault = whyNotMerge({ ...standing, meetInCampaign: campaignName !== null });
      if (fault !== null) throw Problem.conflict(fault, { campaignName: campaignName ?? '' });
      await this.record(tx, actor, pair, { otherId: intoId, verdict: 'same', reason, seen: await this.duplicates.lastNumber(tx, pair) });
      if (!(await this.duplicates.merge(tx, version, { mergedId: id, keptId: intoId, reason, mergedBy: actor.personId }))) throw Problem.conflict('initiative.stale-version', { id });
      await this.audit.append(tx, this.event(actor, 'initiative.merged', id, { keptId: intoId }));
      await this.audit.append(tx, this.event(actor, 'initiative.kept', intoId, { mergedId: id }));
      return { keptId: intoId };
    });
  }

  private async requireBoth(tx: Tx, actor: Actor, pair: readonly [string, string]) {
    const within = await this.standings.unitsWithin(tx, await this.standings.areaRoots(tx, decidesAt(actor)));
    const rows = await this.duplicates.lockBoth(tx, pair);
    if (rows.length !== 2 || rows.some(({ unitId }) => !within.includes(unitId))) throw Problem.notFound();
    return rows;
  }

  private async record(tx: Tx, actor: Actor, pair: readonly [string, string], { verdict, reason, seen }: Decision): Promise<void> {
    if ((await this.duplicates.lastNumber(tx, pair)) !== seen) throw Problem.conflict('duplicate.decided-meanwhile');
    await this.duplicates.decide(tx, pair, { number: seen + 1, verdict, reason, decidedBy: actor.personId });
  }

  private event(actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>) {
    return { actorId: actor.personId, action, objectType: 'initiative', objectId, data };
  }
}

function requireReason(reason: string): void {
  if (reason === '') throw Problem.invalid('duplicate.reason-missing', {}, [{ field: 'reason', code: 'duplicate.reason-missing' }]);
}

function pairOf(id: string, otherId: string): [string, string] {
  if (id === otherId) throw Problem.invalid('duplicate.itself', {}, [{ field: 'otherId', code: 'duplicate.itself' }]);
  return id < otherId ? [id, otherId] : [otherId, id];
}

function similarOf({ titleKey: key, ...row }: SimilarRow, asked: ComparedRow, unitName: string, title: number | undefined, text: number, decisions: readonly DecisionRow[]): SimilarInitiative {
  return {
    ...row,
    unitName,
    titleLikeness: title === undefined ? null : perCent(title),
    textLikeness: text < textsAlike ? null : perCent(text),
    sameTitle: key === asked.titleKey,
    numbersDiffer: numbersOf(key) !== numbersOf(asked.titleKey),
    decisions: decisions.filter(({ otherId }) => otherId === row.id).map(withoutOther),
  };
}

const withoutOther = ({ otherId: _, ...decision }: DecisionRow): DuplicateDecision => decision;

/** Whole per cent that are reached. */
const perCent = (share: number): number => Math.floor(share * 100);

const mostAlike = ({ titleLikeness, textLikeness }: SimilarInitiative): number => Math.max(titleLikeness ?? 0, textLikeness ?? 0);
