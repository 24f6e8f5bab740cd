import { type FieldProblem, nameKey } from '@dvk/platform';
import type { Initiative } from '../initiative';
import { narrativeLength, narrativeParts, shortLength, shortParts } from '../initiative-details';
import { whyNotNow } from '../lifecycle/lifecycle.policy';
import { registrationLimits } from '../registration-limits';
import type { FormState, TakenRow, WrittenForm } from './bulk-registration';

/** What of a row the form would not take either, whatever is registered. */
export function formProblems({ name, field, programmeTags, details, jointUnitIds, unitId, problems }: WrittenForm): FieldProblem[] {
  // What could not be read is not missing as well.
  const nameIsMissing = name === '' && problems.every((problem) => problem.field !== 'name');
  const tooLong = (at: string, text: string, most: number): FieldProblem[] => (text.length > most ? [{ field: at, code: 'registration-row.too-long', params: { most, length: text.length } }] : []);
  const tooMany = (at: string, count: number, most: number): FieldProblem[] => (count > most ? [{ field: at, code: 'registration-row.too-many', params: { most, count } }] : []);
  return [
    ...(nameIsMissing ? [{ field: 'name', code: 'initiative.name-missing' }] : []),
    ...tooLong('name', name, registrationLimits.name),
    ...tooLong('field', field, registrationLimits.field),
    ...tooMany('programmeTags', programmeTags.length, registrationLimits.programmes),
    ...programmeTags.flatMap((tag) => tooLong('programmeTags', tag, registrationLimits.programme)),
    ...tooMany('jointUnitIds', jointUnitIds.length, registrationLimits.jointUnits),
    ...(unitId !== null && jointUnitIds.includes(unitId) ? [{ field: 'jointUnitIds', code: 'initiative.joint-unit-unknown' }] : []),
    ...narrativeParts.flatMap((part) => tooLong(`details.${part}`, details[part], narrativeLength)),
    ...shortParts.flatMap((part) => tooLong(`details.${part}`, details[part], shortLength)),
  ];
}

/** What is registered already that a row may mean. */
export interface KnownOfRow {
  /** What the same row of the same template was registered as. */
  readonly taken: { readonly row: TakenRow; readonly initiative: Initiative } | null;
  /** That row was registered for another unit of the same clerk. */
  readonly elsewhere: Initiative | null;
  /** Initiatives of the unit that bear the same name however it was typed. */
  readonly named: readonly Initiative[];
}

export interface Sameness {
  readonly state: Exclude<FormState, 'doubled'>;
  readonly initiative: Initiative | null;
  readonly problems: readonly FieldProblem[];
}

/**
 * Whether a row is registered already. A row is known by its key within its template, and by the name of the unit's initiative: neither
 * alone would do, since names are mended in the file and rows are written into the next template again. A file changes nothing but the
 * draft that the same row made, and only while nobody has written in it elsewhere.
 */
export function samenessOf(form: WrittenForm, { taken, elsewhere, named }: KnownOfRow): Sameness {
  const refused = (code: string, { code: initiativeCode, name }: Initiative, field = 'name'): Sameness => ({
    state: 'refused',
    initiative: null,
    problems: [{ field, code, params: { code: initiativeCode, name } }],
  });
  if (taken !== null) {
    const { row, initiative } = taken;
    if (row.digest === form.digest) return { state: 'unchanged', initiative, problems: [] };
    if (nameKey(initiative.name) !== nameKey(form.name)) return refused('registration-row.renamed', initiative);
    if (initiative.version !== row.version) return refused('registration-row.changed-since', initiative);
    if (form.continuesId === initiative.id) return refused('initiative.continues-itself', initiative, 'continuesId');
    const reason = initiative.registration === 'accepted' ? 'registration-row.accepted-already' : whyNotNow('edit', initiative);
    return reason === null ? { state: 'changed', initiative, problems: [] } : refused(reason, initiative);
  }
  if (elsewhere !== null) return refused('registration-row.unit-changed', elsewhere, 'unitId');
  // This year's is often named as the one it continues: another one is meant.
  const same = form.continuesId === null ? named : named.filter(({ continuesId }) => continuesId === form.continuesId);
  const [first] = same;
  if (first === undefined) return { state: 'new', initiative: null, problems: [] };
  const equal = same.find((initiative) => saysNothingNew(form, initiative));
  return equal === undefined ? refused('registration-row.registered-already', first) : { state: 'unchanged', initiative: equal, problems: [] };
}

/** Whatever the row says stands in the initiative; a blank cell says nothing. */
function saysNothingNew(form: WrittenForm, initiative: Initiative): boolean {
  const within = (some: readonly string[], all: readonly string[]): boolean => some.every((each) => all.includes(each));
  return (
    form.subjectKind === initiative.subjectKind &&
    (form.field === '' || form.field === initiative.field) &&
    (form.continuesId === null || form.continuesId === initiative.continuesId) &&
    within(form.programmeTags, initiative.programmeTags) &&
    within(form.jointUnitIds, initiative.jointUnits.map(({ id }) => id)) &&
    [...narrativeParts, ...shortParts].every((part) => form.details[part] === '' || form.details[part] === initiative.details[part])
  );
}
