import { territorialKinds, type UnitKind, UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CampaignScopes } from '../campaign-scopes.service';

/** Who is to owe something: every living unit of the kinds in the area. */
export interface OwedBy {
  readonly hostUnitId: string;
  readonly unitKinds: readonly UnitKind[];
}

/** The units that a line of the calendar is given to. */
@Injectable()
export class OwedUnits {
  constructor(
    private readonly standings: UnitStandingService,
    private readonly scopes: CampaignScopes,
    private readonly units: UnitsService,
  ) {}

  /** For whose areas the actor's desk plans; territories first, since what hangs on a body is little. */
  async hosts(tx: Tx, actor: Actor): Promise<{ readonly id: string; readonly name: string }[]> {
    const roots = await this.scopes.rootsOf(tx, actor, ['department-staff']);
    const [first] = roots;
    const standings = first === undefined ? new Map<string, { readonly kind: string }>() : await this.standings.standingsOf(tx, roots, first);
    const isTerritory = (id: string): boolean => territorialKinds.some((kind) => kind === standings.get(id)?.kind);
    const names = await this.units.namesOf(tx, roots);
    return [...roots].sort((one, other) => Number(isTerritory(other)) - Number(isTerritory(one))).map((id) => ({ id, name: names.get(id) ?? '' }));
  }

  /** @throws Problem invalid `duty-plan.host-not-yours` */
  async of(tx: Tx, actor: Actor, { hostUnitId, unitKinds }: OwedBy): Promise<{ readonly id: string; readonly kind: UnitKind }[]> {
    const roots = await this.scopes.rootsOf(tx, actor, ['department-staff']);
    if (!roots.includes(hostUnitId)) throw Problem.invalid('duty-plan.host-not-yours', {}, [{ field: 'hostUnitId', code: 'duty-plan.host-not-yours' }]);
    return this.within(tx, { hostUnitId, unitKinds });
  }

  /** Those that live today, whoever asks. */
  async within(tx: Tx, { hostUnitId, unitKinds }: OwedBy): Promise<{ readonly id: string; readonly kind: UnitKind }[]> {
    const below = (await this.standings.unitsWithin(tx, [hostUnitId])).filter((id) => id !== hostUnitId);
    const gone = await this.standings.dissolved(tx, below);
    const found = await this.standings.standingsOf(tx, below.filter((id) => !gone.has(id)), hostUnitId);
    return [...found].flatMap(([id, standing]) => {
      const kind = unitKinds.find((each) => each === standing.kind);
      return kind === undefined ? [] : [{ id, kind }];
    });
  }
}
