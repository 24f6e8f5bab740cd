import { PeopleDirectory } from '@dvk/identity';
import { type Actor, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Initiative } from '../initiative';
import type { Nomination } from '../nomination';
import { NominationAccess } from '../nomination-access';
import { EvidenceRepository } from '../persistence/evidence.repository';
import { InitiativesRepository } from '../persistence/initiatives.repository';
import { registryScope } from '../registry-scope';
import { type AskedVersions, type ComparedVersions, handedInContent, isRewritten, type NominationHistory } from './handed-in';
import { handedInChanges, type HandedInContent } from './handed-in-changes';
import { type HandedInHead, NominationVersionsRepository } from './nomination-versions.repository';

/** What a nomination said each time it was handed in, and what changed between two times. */
@Injectable()
export class NominationVersions {
  constructor(
    private readonly transactor: Transactor,
    private readonly people: PeopleDirectory,
    private readonly access: NominationAccess,
    private readonly initiatives: InitiativesRepository,
    private readonly evidence: EvidenceRepository,
    private readonly versions: NominationVersionsRepository,
  ) {}

  /** Keeps what has just been handed in; `nomination` is the row as it was before. */
  async keep(tx: Tx, nomination: Nomination, initiative: Initiative, by: string): Promise<void> {
    const { returnReason: reason, decidedAt: at } = nomination;
    const returned = nomination.state === 'returned' && reason !== null && at !== null ? { reason, at } : null;
    await this.versions.insert(tx, { nominationId: nomination.id, content: await this.contentOf(tx, nomination, initiative), by, returned });
  }

  /** Before a return: keeps what a season document brought in, too. */
  async keepUnkept(tx: Tx, nomination: Nomination): Promise<void> {
    if (await this.versions.isKept(tx, nomination.id)) return;
    await this.versions.insert(tx, { nominationId: nomination.id, content: await this.written(tx, nomination), by: null, returned: null });
  }

  /**
   * What somebody who is not its unit reads of a nomination that its unit may be writing in: what was handed in last.
   *
   * @returns null: they read what it says now
   */
  async insteadOfDraft(tx: Tx, actor: Actor, nomination: Nomination): Promise<HandedInContent | null> {
    return isOwn(actor, nomination) || !isRewritten(nomination) ? null : this.versions.newest(tx, nomination.id);
  }

  /** @throws Problem not-found, also for a nomination the actor may not see and for a version that does not exist */
  read(actor: Actor, id: string, asked: AskedVersions): Promise<NominationHistory> {
    return this.transactor.read(async (tx) => {
      const nomination = await this.access.requireVisible(tx, actor, id);
      const heads = await this.versions.heads(tx, id);
      const names = await this.people.namesOf(tx, heads.flatMap(({ handedInBy }) => handedInBy ?? []));
      const compared = await this.compared(tx, { nomination, heads, isWriting: isOwn(actor, nomination) && nomination.state === 'returned' }, asked);
      return { versions: heads.map((head) => ({ ...head, handedInBy: names.get(head.handedInBy ?? '') ?? '' })), compared };
    });
  }

  private async compared(
    tx: Tx,
    { nomination, heads, isWriting }: { readonly nomination: Nomination; readonly heads: readonly HandedInHead[]; readonly isWriting: boolean },
    asked: AskedVersions,
  ): Promise<ComparedVersions | null> {
    const last = heads[0]?.number ?? 0;
    const newer = asked.newer ?? (isWriting ? null : last);
    const older = asked.older ?? (newer === null ? last : newer - 1);
    const known = (number: number | null) => number === null || heads.some((head) => head.number === number);
    if (!known(asked.older) || !known(asked.newer)) throw Problem.notFound();
    if (older < 1) return null;
    const contents = await this.versions.contents(tx, nomination.id, newer === null ? [older] : [older, newer]);
    const [before, after] = [contents.get(older), newer === null ? await this.written(tx, nomination) : contents.get(newer)];
    if (before === undefined || after === undefined) throw Problem.notFound();
    const returnReason = newer === null ? nomination.returnReason : (heads.find(({ number }) => number === newer)?.returnReason ?? null);
    return { older, newer, returnReason, ...handedInChanges(before, after) };
  }

  private async written(tx: Tx, nomination: Nomination): Promise<HandedInContent> {
    const initiative = await this.initiatives.find(tx, nomination.initiativeId);
    if (initiative === null) throw Problem.notFound();
    return this.contentOf(tx, nomination, initiative);
  }

  private async contentOf(tx: Tx, nomination: Nomination, initiative: Initiative): Promise<HandedInContent> {
    return handedInContent(nomination, initiative, await this.evidence.hashed(tx, nomination.id));
  }
}

const isOwn = (actor: Actor, { unitId }: Nomination): boolean => registryScope(actor).clerkOf.includes(unitId);
