import { Problem, type Tx } from '@dvk/platform';
import type { CriteriaSet } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { CriteriaSetsRepository } from './persistence/criteria-sets.repository';

/** Sets in use at one time are as many as campaigns that run. */
const most = 50;

/**
 * Criteria sets that campaigns have chosen. A published set never changes – the database refuses it – so each is read once by a
 * process and handed out frozen; its id may come from anywhere, since published sets are everybody's to read.
 */
@Injectable()
export class PublishedCriteria {
  private readonly known = new Map<string, CriteriaSet>();

  constructor(private readonly sets: CriteriaSetsRepository) {}

  /** @throws Problem not found when there is no such published set */
  async of(tx: Tx, id: string): Promise<CriteriaSet> {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const set = await this.sets.find(tx, id);
    if (set === null || set.publishedAt === null) throw Problem.notFound();
    const content = frozen(set.content);
    const oldest = this.known.size < most ? undefined : this.known.keys().next().value;
    if (oldest !== undefined) this.known.delete(oldest);
    this.known.set(id, content);
    return content;
  }
}

/** The value with everything in it, which nobody can change any more. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
