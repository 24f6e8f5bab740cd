import { randomUUID } from 'node:crypto';
import { type Actor, AuditLog, Clock, may, Problem, Transactor, type Tx } from '@dvk/platform';
import { checkCriteriaSet, type CriteriaProblem, type CriteriaSet } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { blankCriteriaSet } from './blank-criteria-set';
import { contentSha256 } from './content-hash';
import { criteriaExamples } from './criteria-examples';
import { parseCriteriaSet } from './criteria-set.parser';
import type { CriteriaSetSummary, CriteriaSetView } from './criteria-set-view';
import { copyOf } from './messages.vi';
import { CriteriaSetsRepository, type CriteriaSetFilter } from './persistence/criteria-sets.repository';

/** What a new draft begins with. */
export type DraftStart =
  | { readonly kind: 'blank' }
  | { readonly kind: 'example'; readonly key: string }
  /** A set of its own with the content of another. */
  | { readonly kind: 'copy'; readonly criteriaSetId: string }
  /** The next version of a published set. */
  | { readonly kind: 'new-version'; readonly criteriaSetId: string };

/** Criteria sets: drafts that several people may edit, and published versions that nobody can change. */
@Injectable()
export class CriteriaSetsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly sets: CriteriaSetsRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Published sets for everybody, drafts for those who write them. */
  list(actor: Actor, filter: Omit<CriteriaSetFilter, 'includeDrafts'>): Promise<{ items: CriteriaSetSummary[]; total: number }> {
    return this.transactor.read((tx) => this.sets.list(tx, { ...filter, includeDrafts: may(actor, 'criteria-set.edit') }));
  }

  /** @throws Problem not found, also for a draft that the actor may not see */
  read(actor: Actor, id: string): Promise<CriteriaSetView> {
    return this.transactor.read((tx) => this.visible(tx, actor, id));
  }

  /** Everything that keeps the set as it is saved from being published. */
  async problems(actor: Actor, id: string): Promise<CriteriaProblem[]> {
    return checkCriteriaSet((await this.read(actor, id)).content);
  }

  /**
   * @throws Problem `criteria-set.example-unknown`
   * @throws Problem `criteria-set.not-published` when a new version of a draft is asked for
   * @throws Problem `criteria-set.draft-exists` {id} while the set has a version that is not published yet
   */
  create(actor: Actor, start: DraftStart): Promise<CriteriaSetView> {
    return this.transactor.write(async (tx) => {
      const draft = await this.begin(tx, actor, start);
      const id = randomUUID();
      await this.sets.insert(tx, { id, ...draft, updatedAt: this.clock.now() });
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'criteria-set.created',
        objectType: 'criteria-set',
        objectId: id,
        data: { start: start.kind, seriesId: draft.seriesId, versionNo: draft.versionNo },
      });
      return this.required(tx, id);
    });
  }

  /**
   * Saves a draft, complete or not.
   *
   * @throws Problem `shape.invalid` naming the first place that is no criteria set
   * @throws Problem `criteria-set.stale-version` {version}
   * @throws Problem `criteria-set.published`
   */
  saveDraft(actor: Actor, id: string, version: number, content: unknown): Promise<CriteriaSetView> {
    const parsed = parseCriteriaSet(content);
    return this.transactor.write(async (tx) => {
      if (!(await this.sets.saveDraft(tx, id, version, parsed, this.clock.now()))) await this.refuse(tx, id);
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'criteria-set.draft-saved',
        objectType: 'criteria-set',
        objectId: id,
        data: { version: version + 1, sha256: contentSha256(parsed) },
      });
      return this.required(tx, id);
    });
  }

  /**
   * Makes the draft an immutable version, if nothing is wrong with it.
   *
   * @throws Problem `criteria-set.not-publishable` {count} with every problem as a field
   * @throws Problem `criteria-set.stale-version` {version}: what was looked at is not what would be published
   * @throws Problem `criteria-set.published`
   */
  publish(actor: Actor, id: string, version: number): Promise<CriteriaSetView> {
    return this.transactor.write(async (tx) => {
      const draft = await this.sets.findForUpdate(tx, id);
      if (draft === null) throw Problem.notFound();
      const { content } = draft;
      const sha256 = contentSha256(content);
      if (!(await this.sets.publish(tx, id, version, sha256, actor.personId, this.clock.now()))) await this.refuse(tx, id);
      refuseFaults(checkCriteriaSet(content));
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'criteria-set.published',
        objectType: 'criteria-set',
        objectId: id,
        data: { sha256 },
      });
      return this.required(tx, id);
    });
  }

  /**
   * A published set with this content, for a season that comes with its own: an equal one is taken, otherwise a new one
   * is published. Only its structure is checked, since a workbook may leave open what an office must decide.
   *
   * @returns its id
   * @throws Problem `criteria-set.not-publishable`
   */
  async publishedFor(tx: Tx, actorId: string | null, content: CriteriaSet): Promise<string> {
    refuseFaults(checkCriteriaSet(content, { capsRequired: false }));
    const sha256 = contentSha256(content);
    const equal = await this.sets.findPublishedByHash(tx, sha256);
    if (equal !== null) return equal;
    const id = randomUUID();
    const now = this.clock.now();
    await this.sets.insert(tx, { id, seriesId: randomUUID(), versionNo: 1, content, updatedAt: now });
    await this.sets.publish(tx, id, 1, sha256, actorId, now);
    return id;
  }

  private async begin(tx: Tx, actor: Actor, start: DraftStart): Promise<{ seriesId: string; versionNo: number; content: CriteriaSet }> {
    const fresh = { seriesId: randomUUID(), versionNo: 1 };
    switch (start.kind) {
      case 'blank':
        return { ...fresh, content: blankCriteriaSet };
      case 'example': {
        const example = criteriaExamples.find(({ key }) => key === start.key);
        if (example === undefined) throw Problem.invalid('criteria-set.example-unknown', { key: start.key });
        return { ...fresh, content: example.content };
      }
      case 'copy': {
        const { content } = await this.visible(tx, actor, start.criteriaSetId);
        return { ...fresh, content: { ...content, title: copyOf(content.title) } };
      }
      case 'new-version': {
        const { seriesId, content, publishedAt } = await this.visible(tx, actor, start.criteriaSetId);
        if (publishedAt === null) throw Problem.conflict('criteria-set.not-published');
        const last = await this.sets.lastVersionNo(tx, seriesId);
        const draft = await this.sets.openDraft(tx, seriesId);
        if (draft !== null) throw Problem.conflict('criteria-set.draft-exists', { id: draft });
        return { seriesId, versionNo: last + 1, content };
      }
    }
  }

  private async required(tx: Tx, id: string): Promise<CriteriaSetView> {
    const set = await this.sets.find(tx, id);
    if (set === null) throw Problem.notFound();
    return set;
  }

  private async visible(tx: Tx, actor: Actor, id: string): Promise<CriteriaSetView> {
    const set = await this.required(tx, id);
    if (set.publishedAt === null && !may(actor, 'criteria-set.edit')) throw Problem.notFound();
    return set;
  }

  /** Says why a guarded update met no row. */
  private async refuse(tx: Tx, id: string): Promise<never> {
    const { publishedAt, version } = await this.required(tx, id);
    if (publishedAt !== null) throw Problem.conflict('criteria-set.published');
    throw Problem.conflict('criteria-set.stale-version', { version });
  }
}

function refuseFaults(problems: readonly CriteriaProblem[]): void {
  if (problems.length === 0) return;
  throw Problem.invalid(
    'criteria-set.not-publishable',
    { count: problems.length },
    problems.map(({ at, code, params }) => ({ field: at, code, params })),
  );
}
