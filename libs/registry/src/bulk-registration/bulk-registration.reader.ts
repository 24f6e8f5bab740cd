import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Actor, comparisonKey, type FieldProblem, nameKey, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { DuplicatesService } from '../duplicates/duplicates.service';
import type { Initiative } from '../initiative';
import { obstacles } from '../nomination-obstacles';
import { InitiativesRepository } from '../persistence/initiatives.repository';
import { strangeWords, type WordsChosen } from '../word-lists/word-list';
import type { FormStanding, OpenRegistration, WrittenForm } from './bulk-registration';
import { formProblems, type KnownOfRow, samenessOf } from './bulk-registration.policy';
import { BulkRegistrationRepository } from './bulk-registration.repository';

/** Rows looked at before others have their turn: names are compared letter by letter. */
const rowsAtOnce = 100;

/** Where each of many registrations stands that a file writes. */
@Injectable()
export class BulkRegistrationReader {
  constructor(
    private readonly initiatives: InitiativesRepository,
    private readonly duplicates: DuplicatesService,
    private readonly rows: BulkRegistrationRepository,
  ) {}

  /** Where each row stands, in the order given; nothing is written. */
  async standingsOf(tx: Tx, actor: Actor, open: OpenRegistration, templateId: string, forms: readonly WrittenForm[]): Promise<FormStanding[]> {
    const known = await this.known(tx, open, templateId, forms);
    const alike = await this.duplicates.titledAlike(tx, actor, open.units.map(({ id }) => id), forms.map(({ name }) => name));
    const first = new Map<string, number>();
    const found: FormStanding[] = [];
    for (const [at, form] of forms.entries()) {
      if (at % rowsAtOnce === rowsAtOnce - 1) await nextTurn();
      const key = `${form.unitId ?? ''}\n${nameKey(form.name)}\n${form.continuesId ?? ''}`;
      const before = form.unitId === null || form.name === '' ? undefined : first.get(key);
      if (before === undefined) first.set(key, form.row);
      const standing = this.standingOf(open, form, known(form), before);
      const similar = standing.state === 'new' ? (alike.get(form.name) ?? []) : [];
      found.push({ ...standing, notes: similar.slice(0, 1).map(({ code, name, unitName }) => ({ field: 'name', code: 'registration-row.similar-title', params: { code, name, unitName } })) });
    }
    return this.withAbsence(tx, open, found);
  }

  private standingOf(open: OpenRegistration, form: WrittenForm, known: KnownOfRow, before: number | undefined): Omit<FormStanding, 'notes'> {
    const refused = (problems: readonly FieldProblem[]): Omit<FormStanding, 'notes'> => ({ form, state: 'refused', problems, initiative: null });
    const written = [...form.problems, ...formProblems(form)];
    if (written.length > 0) return refused([...written, ...registrationProblems(open, form, null)]);
    if (before !== undefined) return { ...refused([{ field: 'name', code: 'registration-row.doubled', params: { row: before } }]), state: 'doubled' };
    const sameness = samenessOf(form, known);
    // What is registered keeps the words of its day, and is not asked again.
    const problems = sameness.state === 'unchanged' ? [] : registrationProblems(open, form, sameness.initiative);
    return problems.length > 0 ? refused([...problems, ...sameness.problems]) : { form, ...sameness };
  }

  /** What is registered already is not nominated by a file: its author is told. */
  private async withAbsence(tx: Tx, { campaign }: OpenRegistration, found: readonly FormStanding[]): Promise<FormStanding[]> {
    const mentions = await this.initiatives.mentions(tx, found.flatMap(({ initiative }) => initiative?.id ?? []));
    return found.map((standing) => {
      const { initiative } = standing;
      if (initiative === null || (mentions.get(initiative.id) ?? []).some(({ campaignId, state }) => campaignId === campaign.id && state !== 'withdrawn')) return standing;
      return { ...standing, notes: [{ field: 'name', code: 'registration-row.not-in-campaign', params: { code: initiative.code } }] };
    });
  }

  private async known(tx: Tx, open: OpenRegistration, templateId: string, forms: readonly WrittenForm[]): Promise<(form: WrittenForm) => KnownOfRow> {
    const unitIds = open.units.map(({ id }) => id);
    const taken = await this.rows.takenRows(tx, templateId, unitIds);
    const searchKeys = [...new Set(forms.map(({ name }) => comparisonKey(name)))];
    const initiatives = await this.initiatives.ofUnits(tx, unitIds, { searchKeys, ids: taken.map(({ initiativeId }) => initiativeId) });
    const byId = new Map(initiatives.map((initiative) => [initiative.id, initiative]));
    const placeOf = (unitId: string, key: string): string => `${unitId}\n${key}`;
    const byRow = new Map(taken.map((row) => [placeOf(row.unitId, row.rowKey), row]));
    const byKey = new Map<string, string>(taken.map((row) => [row.rowKey, row.initiativeId]));
    const byName = new Map<string, Initiative[]>();
    for (const initiative of initiatives) {
      const place = placeOf(initiative.unitId, nameKey(initiative.name));
      byName.set(place, [...(byName.get(place) ?? []), initiative]);
    }
    return ({ unitId, rowKey, name }) => {
      const row = unitId === null || rowKey === null ? undefined : byRow.get(placeOf(unitId, rowKey));
      const initiative = row === undefined ? undefined : byId.get(row.initiativeId);
      const elsewhere = rowKey === null ? undefined : byId.get(byKey.get(rowKey) ?? '');
      return {
        taken: row === undefined || initiative === undefined ? null : { row, initiative },
        elsewhere: elsewhere ?? null,
        named: unitId === null ? [] : (byName.get(placeOf(unitId, nameKey(name))) ?? []),
      };
    };
  }
}

/** What an own unit may not register in this campaign today, by the rules of the form and of joining the campaign. */
function registrationProblems({ campaign, standings, words }: OpenRegistration, { unitId, subjectKind, field, programmeTags }: WrittenForm, before: WordsChosen | null): FieldProblem[] {
  const choices = unitId === null ? undefined : words.get(unitId);
  const strange = choices === undefined ? [] : strangeWords({ field, programmeTags }, before, choices.lists, choices.extraFields);
  const found: FieldProblem[] = strange.map((at) => ({ field: at, code: 'initiative.word-not-listed' }));
  if (unitId === null || subjectKind === null) return found;
  return [...found, ...obstacles(campaign, { dropped: false, subjectKind, field }, standings.get(unitId) ?? null)];
}
