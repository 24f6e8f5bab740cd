import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { whyNotNow } from '../../../registry/src/lifecycle/lifecycle.policy';
import { detailParts } from '../../../registry/src/initiative-details';
import { COLUMN_HINTS, FORM_COLUMNS, ROW_SENTENCES } from './messages.vi';

const registry = resolve(__dirname, '../../../registry/src');
/** Where rows are refused, and what only makes somebody look. */
const sources = ['bulk-registration/bulk-registration.policy.ts', 'bulk-registration/bulk-registration.reader.ts', 'nomination-obstacles.ts'].map((file) => join(registry, file)).concat(['written-forms.ts', 'reading/registration-rows.ts'].map((file) => join(__dirname, file)));
const web = readFileSync(resolve(__dirname, '../../../../apps/web/src/messages/vi/registration-file-errors.ts'), 'utf8');
const notes = ['registration-row.similar-title', 'registration-row.not-in-campaign'];
const elsewhere = ['nomination.initiative-dropped', 'initiative.field'];

const written = (text: string): string[] => [...text.matchAll(/'((?:registration-row|initiative|nomination)\.[a-z-]+)'/g)].map(([, code = '']) => code);

/** Why an initiative is not to be edited now, whatever its facts are. */
function ofLife(): string[] {
  const truths = [false, true];
  const states = ['draft', 'handed-in', 'returned', 'accepted'] as const;
  return truths.flatMap((dropped) => truths.flatMap((merged) => truths.flatMap((nominated) => states.map((registration) => whyNotNow('edit', { registration, dropped, merged, nominated, recognised: false }) ?? ''))));
}

const refusals = (texts: readonly string[]): string[] => [...new Set([...texts.flatMap(written), ...ofLife()])].filter((code) => code !== '' && !notes.includes(code) && !elsewhere.includes(code)).sort();
const texts = sources.map((file) => readFileSync(file, 'utf8'));

it('whatever a row is refused with has its sentence in the file of errors, and nothing else has', () => {
  expect(Object.keys(ROW_SENTENCES).sort()).toEqual(refusals(texts));
  expect(refusals(texts).length).toBeGreaterThan(25);
});

it('whatever the file of errors says of rows alone is said by the web too', () => {
  expect(Object.keys(ROW_SENTENCES).filter((code) => code.startsWith('registration-row.') && !web.includes(`'${code}':`))).toEqual([]);
});

it('a planted code without a sentence is found', () => {
  expect(refusals([...texts, "refused('registration-row.planted')"]).filter((code) => ROW_SENTENCES[code] === undefined)).toEqual(['registration-row.planted']);
});

/** What the web's form says of a part of the registration, its name and its hint. */
const partsDiffering = (form: string): string[] => detailParts.filter((part) => !form.includes(`${part}: '${FORM_COLUMNS[part]}',`) || !form.includes(`${part}: '${COLUMN_HINTS[part]}',`));

it('the parts of the form bear the names and hints of the web', () => {
  const form = readFileSync(resolve(__dirname, '../../../../apps/web/src/messages/vi/registration.ts'), 'utf8');
  expect(partsDiffering(form)).toEqual([]);
  expect(partsDiffering(form.replace('Mục tiêu', 'Mục đích'))).toEqual(['goals']);
});
