import { Clock, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { UnitLinesRepository } from './persistence/unit-lines.repository';
import { UnitNamesRepository } from './persistence/unit-names.repository';
import { today } from './today';
import type { DatedName } from './unit';
import { labelOfKind } from './unit-kind-labels';

/** A unit with its place in the tree, as of one day. */
export interface PlacedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** The kind as it is written in tables, "Xã". */
  readonly kindLabel: string;
  /** Units directly above, by id; empty at the top. */
  readonly parentIds: readonly string[];
}

/** Who stands above whom. */
@Injectable()
export class UnitLinesService {
  constructor(
    private readonly clock: Clock,
    private readonly lines: UnitLinesRepository,
    private readonly names: UnitNamesRepository,
  ) {}

  /** The unit and all it came from, in chains: what they have done is the history of the same body. */
  withPredecessors(tx: Tx, unitId: string): Promise<readonly string[]> {
    return this.lines.withPredecessors(tx, unitId, today(this.clock));
  }

  /** Names through time by id, of those of the units alone that have borne more than one. */
  async namesOfRenamed(tx: Tx, unitIds: readonly string[]): Promise<ReadonlyMap<string, readonly DatedName[]>> {
    const names = new Map<string, DatedName[]>();
    for (const { unitId, ...dated } of await this.names.ofRenamed(tx, unitIds)) names.set(unitId, [...(names.get(unitId) ?? []), dated]);
    return names;
  }

  /** Today's names of whoever took over, by id of those of the units alone that ended. */
  async successorsOf(tx: Tx, unitIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const onDate = today(this.clock);
    const rows = await this.lines.successors(tx, unitIds, onDate);
    const names = await this.names.namesOf(tx, rows.map(({ successorId }) => successorId), onDate);
    const successors = new Map<string, string[]>();
    for (const { unitId, successorId } of rows) successors.set(unitId, [...(successors.get(unitId) ?? []), names.get(successorId) ?? '']);
    return successors;
  }

  /** The units given and every unit above one of them, by code, on the day (`YYYY-MM-DD`; today when left out). */
  async upwardOf(tx: Tx, unitIds: readonly string[], onDate: string = today(this.clock)): Promise<PlacedUnit[]> {
    if (unitIds.length === 0) return [];
    const rows = await this.lines.upwardOf(tx, unitIds, onDate);
    const names = await this.names.namesOf(
      tx,
      rows.map(({ id }) => id),
      onDate,
    );
    return rows.map(({ ownLabel, ...row }) => ({
      ...row,
      kindLabel: ownLabel === '' ? labelOfKind(row.kind) : ownLabel,
      name: names.get(row.id) ?? row.code,
    }));
  }
}
