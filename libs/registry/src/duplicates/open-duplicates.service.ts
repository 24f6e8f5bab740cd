import { UnitsService } from '@dvk/organization';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ComparedAreas } from './compared-areas';
import type { AlikeMention } from './duplicate';
import { DuplicatesRepository } from './duplicates.repository';
import { resemblance, textsAlike } from './likeness';
import { shortestKey } from './title-key';

/** So many are named of what one initiative is like. */
const mostNamed = 3;

/** What is like initiatives of which nobody at the desk has said yet that they are two. */
@Injectable()
export class OpenDuplicatesService {
  constructor(
    private readonly units: UnitsService,
    private readonly areas: ComparedAreas,
    private readonly duplicates: DuplicatesRepository,
  ) {}

  /**
   * Of many initiatives at once, in the same number of queries as of one.
   * @param asked initiatives with the units they belong to
   * @param within units whose initiatives may be named
   * @returns by id of the initiative, the most alike first; what is like none is left out
   */
  async of(tx: Tx, asked: readonly { readonly initiativeId: string; readonly unitId: string }[], within: readonly string[]): Promise<ReadonlyMap<string, readonly AlikeMention[]>> {
    if (asked.length === 0) return new Map();
    const areas = await this.areas.of(tx, asked.map(({ unitId }) => unitId));
    const pairs = await this.pairs(tx, areas, asked.map(({ initiativeId }) => initiativeId));
    const open = await this.duplicates.openPairs(tx, pairs, within);
    const names = await this.units.namesOf(tx, open.map(({ unitId }) => unitId));
    const likenessOf = new Map(pairs.map(({ askedId, otherId, likeness }) => [`${askedId} ${otherId}`, likeness]));
    const alike = new Map<string, (AlikeMention & { readonly likeness: number })[]>();
    for (const { askedId, id, code, name, unitId } of open) {
      alike.set(askedId, [...(alike.get(askedId) ?? []), { id, code, name, unitName: names.get(unitId) ?? '', likeness: likenessOf.get(`${askedId} ${id}`) ?? 0 }]);
    }
    return new Map([...alike].map(([id, others]) => [id, mostAlikeOf(others)]));
  }

  /** Pairs alike by title or by text, each once. */
  private async pairs(tx: Tx, areas: readonly string[], ids: readonly string[]): Promise<AlikePair[]> {
    const titles = await this.duplicates.manyTitledLike(tx, areas, ids, shortestKey);
    const texts = (await this.duplicates.manyWritten(tx, areas, ids)).map(({ askedId, otherId, asked, other }) => ({ askedId, otherId, likeness: resemblance(asked, other) }));
    const pairs = new Map<string, AlikePair>();
    for (const pair of [...titles, ...texts.filter(({ likeness }) => likeness >= textsAlike)]) {
      const key = `${pair.askedId} ${pair.otherId}`;
      if (pair.likeness > (pairs.get(key)?.likeness ?? 0)) pairs.set(key, pair);
    }
    return [...pairs.values()];
  }
}

interface AlikePair {
  readonly askedId: string;
  readonly otherId: string;
  /** From 0 to 1. */
  readonly likeness: number;
}

function mostAlikeOf(others: readonly (AlikeMention & { readonly likeness: number })[]): AlikeMention[] {
  return [...others]
    .sort((one, other) => other.likeness - one.likeness || (one.code < other.code ? -1 : 1))
    .slice(0, mostNamed)
    .map(({ likeness: _, ...mention }) => mention);
}
