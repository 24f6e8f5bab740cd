import { randomUUID } from 'node:crypto';
import { today, UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, AuditLog, Clock, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { WordListsRepository } from '../persistence/word-lists.repository';
import { decidesAt } from '../registry-scope';
import { type ListedWord, strangeWords, type WordList, type WordsChosen, type WordsInUse } from './word-list';

/** The lists with the territories for which the actor keeps lists. */
export interface WordListsShown {
  readonly words: readonly (ListedWord & { readonly inUse: boolean })[];
  readonly kept: readonly { readonly unitId: string; readonly unitName: string }[];
}

/** The words that initiatives are sorted by: kept by the department for its territory, each from one day to another. */
@Injectable()
export class WordListsService {
  constructor(
    private readonly clock: Clock,
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly words: WordListsRepository,
  ) {}

  /** @param unitId words that this unit uses; null: those that the actor keeps. Past and coming words are among them. */
  read(actor: Actor, unitId: string | null): Promise<WordListsShown> {
    return this.transactor.read(async (tx) => {
      const roots = await this.territories(tx, actor);
      const names = await this.units.namesOf(tx, roots);
      const found = unitId === null ? await this.words.keptFor(tx, roots) : await this.words.usedBy(tx, unitId);
      return {
        words: found.map((word) => ({ ...word, inUse: inUse(word, today(this.clock)) })),
        kept: roots.map((id) => ({ unitId: id, unitName: names.get(id) ?? '' })),
      };
    });
  }

  /** @throws Problem not-found for a territory whose lists the actor does not keep; conflict `word-list.word-doubled` */
  add(actor: Actor, entry: { readonly unitId: string; readonly list: WordList; readonly word: string; readonly validFrom: string }): Promise<ListedWord> {
    return this.transactor.write(async (tx) => {
      await this.requireKept(tx, actor, entry.unitId);
      const id = randomUUID();
      await this.words.insert(tx, { ...entry, id, enteredBy: actor.personId });
      await this.note(tx, actor, 'word-list.word-added', id, entry);
      return { ...entry, id, validTo: null, version: 1 };
    });
  }

  /**
   * Says from which day a word is used no more; null: it goes on. Initiatives that carry it keep it.
   * @throws Problem not-found; conflict `word-list.stale-version` {version}, `word-list.dates`, `word-list.word-doubled`
   */
  end(actor: Actor, id: string, version: number, validTo: string | null): Promise<ListedWord> {
    return this.transactor.write(async (tx) => {
      const word = await this.words.find(tx, id);
      if (word === null) throw Problem.notFound();
      await this.requireKept(tx, actor, word.unitId);
      if (!(await this.words.end(tx, id, version, validTo))) throw Problem.conflict('word-list.stale-version', { version: word.version });
      await this.note(tx, actor, 'word-list.word-ended', id, { before: word.validTo, validTo });
      return { ...word, validTo, version: version + 1 };
    });
  }

  /** @throws Problem invalid `initiative.word-not-listed` with every field whose word is not on its list today */
  async requireListed(tx: Tx, unitId: string, chosen: WordsChosen, before: WordsChosen | null): Promise<void> {
    const { lists, extraFields } = await this.choicesOf(tx, unitId);
    const strange = strangeWords(chosen, before, lists, extraFields);
    if (strange.length > 0) throw Problem.invalid('initiative.word-not-listed', {}, strange.map((field) => ({ field, code: 'initiative.word-not-listed' })));
  }

  /** The lists of a unit today, and the fields of campaigns that take its nominations now. */
  async choicesOf(tx: Tx, unitId: string): Promise<{ readonly lists: WordsInUse; readonly extraFields: readonly string[] }> {
    const lists = await this.inUse(tx, unitId);
    return { lists, extraFields: lists.field === null ? [] : await this.words.fieldsOfOpenCampaigns(tx, unitId) };
  }

  /** The words that may be chosen today; of the others a field is left empty and a programme left out. */
  async onlyListed(tx: Tx, unitId: string, { field, programmeTags }: WordsChosen): Promise<WordsChosen> {
    const strange = new Set(strangeWords({ field, programmeTags }, null, await this.inUse(tx, unitId), []));
    return { field: strange.has('field') ? '' : field, programmeTags: programmeTags.filter((_, at) => !strange.has(`programmeTags.${at}`)) };
  }

  private async inUse(tx: Tx, unitId: string): Promise<WordsInUse> {
    const all = await this.words.usedBy(tx, unitId);
    const day = today(this.clock);
    const of = (list: WordList): string[] | null => {
      const kept = all.filter((word) => word.list === list);
      return kept.length === 0 ? null : kept.filter((word) => inUse(word, day)).map(({ word }) => word);
    };
    return { field: of('field'), programme: of('programme') };
  }

  private async requireKept(tx: Tx, actor: Actor, unitId: string): Promise<void> {
    if (!(await this.territories(tx, actor)).includes(unitId)) throw Problem.notFound();
  }

  /** Whole areas that the actor decides in: a department below its province is no area beside it. */
  private async territories(tx: Tx, actor: Actor): Promise<string[]> {
    const roots = await this.standings.areaRoots(tx, decidesAt(actor));
    const whole: string[] = [];
    for (const root of roots) {
      if (!(await this.standings.isWithin(tx, root, roots.filter((other) => other !== root)))) whole.push(root);
    }
    return whole;
  }

  private note(tx: Tx, actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'word-list-entry', objectId, data });
  }
}

function inUse({ validFrom, validTo }: ListedWord, day: string): boolean {
  return validFrom <= day && (validTo === null || validTo > day);
}
