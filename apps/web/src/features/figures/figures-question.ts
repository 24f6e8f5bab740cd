import type { Figure, Figures, FigureRow, FiguresQuery } from './queries';

/** Names of what the address keeps. */
export const questionFilters = ['don-vi', 'rieng', 'chot', 'ky', 'tu', 'den', 'co-cau', 'ghi-sau', 'loai', 'linh-vuc', 'xem'] as const;

export type QuestionFilter = (typeof questionFilters)[number];
type Values = Readonly<Record<QuestionFilter, string>>;

export const tables = ['unit', 'unit-kind', 'field', 'kind'] as const;
export type Table = (typeof tables)[number];

export const kinds = ['collective-model', 'individual-model', 'collective-exemplar', 'individual-exemplar', 'household'] as const;
/** Values of `ky` besides a year: everything up to the cut-off, and two days of one's own. */
export const everPeriod = 'tat-ca';
export const betweenPeriod = 'khoang';

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const dayForm = /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const yearForm = /^20\d\d$/;
const longestWord = 200;

const dayOf = (text: string): string | undefined => (dayForm.test(text) ? text : undefined);

/** The period that is chosen: a year, the one of the cut-off day unless another is named; everything; or two days. */
export function periodOf(values: Values, today: string): string {
  if (values.ky === everPeriod || values.ky === betweenPeriod || yearForm.test(values.ky)) return values.ky;
  return (dayOf(values.chot) ?? today).slice(0, 4);
}

/** What stands in the address as a question to the server; what is no value is left out. */
export function questionOf(values: Values, today: string): FiguresQuery {
  const period = periodOf(values, today);
  const days = period === everPeriod ? {} : period === betweenPeriod ? { from: dayOf(values.tu), to: dayOf(values.den) } : { from: `${period}-01-01`, to: `${period}-12-31` };
  const asked: FiguresQuery = {
    unitId: id.test(values['don-vi']) ? values['don-vi'] : undefined,
    alone: values.rieng === '' ? undefined : 'with',
    cutOff: dayOf(values.chot),
    ...days,
    structure: values['co-cau'] === 'now' ? 'now' : undefined,
    late: values['ghi-sau'] === '' ? undefined : 'with',
    subjectKind: kinds.find((kind) => kind === values.loai),
    field: values['linh-vuc'] === '' ? undefined : values['linh-vuc'].slice(0, longestWord),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

export const tableOf = ({ xem }: Values): Table => tables.find((table) => table === xem) ?? 'unit';

/** What a row narrows the question to, as it stands in the address; null where the row names nothing that can be asked for. */
export function narrowedTo(table: Table, { key }: FigureRow): Partial<Record<QuestionFilter, string>> | null {
  if (key === '' || table === 'unit-kind') return null;
  if (table === 'unit') return { 'don-vi': key, rieng: '1', xem: 'field' };
  return table === 'field' ? { 'linh-vuc': key, xem: 'unit' } : { loai: key, xem: 'unit' };
}

/** Facts by which the list of initiatives finds exactly what a figure counts. */
const listed: Readonly<Partial<Record<Figure, string>>> = { accepted: 'registration-accepted', recognised: 'recognised', dropped: 'dropped' };

/**
 * The address of the list that shows just what a figure counts; null where no list does: it shows what is so now, whenever it came to be, and a
 * unit without what it took over.
 */
export function listAddress(report: Figures, figure: Figure, of: { readonly table: Table; readonly row: FigureRow } | null): string | null {
  const fact = listed[figure];
  const { unitId, alone, from, to, structure, upToNow, field, subjectKind } = report;
  if (fact === undefined || !upToNow || structure !== 'then' || from !== null || to !== null || unitId === null) return null;
  if (of?.row.key === '' || of?.table === 'unit-kind') return null;
  const ownOnly = of?.table === 'unit' ? of.row.own : !alone || report.byUnit.every(({ own }) => own);
  if (!ownOnly) return null;
  const asked = new URLSearchParams({ 'trang-thai': fact });
  asked.set('don-vi', of?.table === 'unit' ? of.row.key : unitId);
  if (of?.table !== 'unit' && !alone) asked.set('truc-thuoc', '1');
  const word = of?.table === 'field' ? of.row.key : field;
  if (word !== null) asked.set('linh-vuc', word);
  const kind = of?.table === 'kind' ? of.row.key : subjectKind;
  if (kind !== null) asked.set('doi-tuong', kind);
  return `/tra-cuu?${asked.toString()}`;
}
