import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { NamedConstraints } from '@dvk/platform';
import { fieldMap, mappedFields, retentionRules } from '@dvk/privacy';
import { detailParts } from '@dvk/registry';
import { Column, Entity, getMetadataArgsStorage, PrimaryColumn } from 'typeorm';
import { entities } from '../../apps/api/src/database/entities';
import type { FieldsOfTables } from '../../libs/privacy/src/field-map/field';
import { partWord as partShown, recordWord } from '../../apps/web/src/messages/vi/personal-data-records';
import { actionWord, columnWord, partWord, tableWord } from '../../libs/privacy/src/requests/messages.vi';

const file = resolve(__dirname, '../../docs/personal-data.md');

/** Set to write the map anew: `DVK_UPDATE_DOCS=1 npx jest personal-data-map`. */
const update = process.env['DVK_UPDATE_DOCS'] === '1';

/** Tables that the database keeps by itself; the integration test of personal data compares all of them with the database. */
const keptByTheDatabase = ['initiative_search', 'initiative_likeness', 'registration_step', 'public_listing', 'public_tally', 'duty_fact'];

type Columns = ReadonlyMap<string, readonly string[]>;

function columnsOf(classes: readonly unknown[]): Columns {
  const names = new NamedConstraints();
  const { columns } = getMetadataArgsStorage();
  return new Map(
    classes.map((entity) => {
      const own = columns.filter(({ target }) => target === entity).map(({ propertyName, options }) => names.columnName(propertyName, options.name ?? propertyName, []));
      return [names.tableName((entity as { readonly name: string }).name, undefined), own];
    }),
  );
}

/** Columns of entities that the map leaves out, columns it has twice, and columns it knows that no entity has. */
function faultsOf(found: Columns, map: FieldsOfTables): string[] {
  const missing = [...found].flatMap(([table, columns]) => {
    const { personal = {}, none = '' } = map[table] ?? {};
    const plain = none.split(' ');
    const declared = [...Object.keys(personal), ...plain.filter((column) => column !== '')];
    return [
      ...columns.filter((column) => !declared.includes(column)).map((column) => `${table}.${column} is declared nowhere`),
      ...declared.filter((column) => !columns.includes(column)).map((column) => `${table}.${column} is no column`),
      ...plain.filter((column) => column in personal).map((column) => `${table}.${column} is declared twice`),
    ];
  });
  return [...missing, ...Object.keys(map).filter((table) => !found.has(table) && !keptByTheDatabase.includes(table)).map((table) => `${table} is no table`)];
}

const ofEntities = columnsOf(entities);
const neverAsked = /citizen|identity_(card|number)|cccd|cmnd|ethnic|religio|birth|home_address|phone|health|biometr/i;

function printed(): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = mappedFields.map(({ table, column, data, whose, why, basis, kept, leaves, readers, exported, erased }) =>
    line([`\`${table}.${column}\``, data, whose, why, basis, kept, leaves.join(', ') || '–', typeof readers === 'string' ? readers : readers.map((permission) => `\`${permission}\``).join(' ') || 'nobody', exported, erased]),
  );
  const none = Object.entries(fieldMap).flatMap(([table, { personal }]) => (Object.keys(personal).length === 0 ? [`\`${table}\``] : []));
  return [
    '# Personal data, column by column',
    '',
    'Made from `libs/privacy/src/field-map` by `test/architecture/personal-data-map.spec.ts`; do not edit by hand. The words are those of',
    '`libs/privacy/src/field-map/field.ts`; the page "Dữ liệu cá nhân" says them in Vietnamese. A column that does not stand here holds none.',
    '',
    `No table has a column for: citizen number, ethnicity, religion, birth date, home address, telephone, health, biometrics.`,
    '',
    '## How long',
    '',
    '`record`: as long as the record it belongs to; `request`: until somebody asks for erasure; else:',
    '',
    line(['rule', 'after days', 'rows']),
    line(['---', '--:', '---']),
    ...retentionRules.map(({ name, days, how, rows }) => line([`\`${name}\``, String(days), `${rows === null ? 'mails of the local mailbox' : `\`${rows.table}\``}, ${how}`])),
    '',
    '## Columns',
    '',
    line(['column', 'data', 'whose', 'why', 'basis', 'kept', 'leaves by', 'read by', 'export', 'erasure']),
    line(Array.from({ length: 10 }, () => '---')),
    ...rows,
    '',
    `Tables without personal data: ${none.join(', ')}.`,
    '',
  ].join('\n');
}

it('docs/personal-data.md is the map of personal data', () => {
  if (update) writeFileSync(file, printed());
  expect(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).toBe(printed());
});

describe('every column', () => {
  it('is declared to hold personal data or none', () => {
    expect(faultsOf(ofEntities, fieldMap)).toEqual([]);
  });

  it('one that is planted and declared nowhere is caught, as is one declared that is gone or declared twice', () => {
    class PlantedEntity {
      id!: string;
      remark!: string;
    }
    Entity()(PlantedEntity);
    PrimaryColumn('uuid')(PlantedEntity.prototype, 'id');
    Column('text')(PlantedEntity.prototype, 'remark');
    const planted = columnsOf([PlantedEntity]);
    expect(faultsOf(planted, {})).toEqual(['planted.id is declared nowhere', 'planted.remark is declared nowhere']);
    const { full_name: field } = fieldMap['person']?.personal ?? {};
    if (field === undefined) throw new Error('the map knows names');
    expect(faultsOf(planted, { planted: { personal: { remark: field }, none: 'id remark gone' } })).toEqual(['planted.gone is no column', 'planted.remark is declared twice']);
  });
});

describe('what is never asked for', () => {
  const described = readFileSync(resolve(__dirname, '../../openapi.json'), 'utf8');
  const properties = [...described.matchAll(/"([A-Za-z]\w*)": \{/g)].map(([, name = '']) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2'));
  const asked = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => neverAsked.test(name));

  it('has no column, no part of a form and no field of the API', () => {
    expect(asked([...[...ofEntities.values()].flat(), ...detailParts, ...properties])).toEqual([]);
  });

  it('a planted one is caught', () => {
    expect(asked(['citizen_number', 'dateOfBirth', 'full_name', 'ethnicity', 'phone'])).toEqual(['citizen_number', 'dateOfBirth', 'ethnicity', 'phone']);
  });
});

describe('the map agrees with itself', () => {
  it('every time after which something goes is a rule, and every rule has its columns', () => {
    const rules = retentionRules.map(({ name }) => name);
    const used = new Set(mappedFields.map(({ kept }) => kept));
    expect([...used].filter((kept) => kept !== 'record' && kept !== 'request' && !rules.includes(kept))).toEqual([]);
    // Mails and drafts are kept as rows of other columns say; their rules have none of their own.
    expect(rules.filter((name) => !used.has(name))).toEqual(['mails', 'drafts']);
  });

  it('what is given of a table is declared as given, and has its words', () => {
    const given = Object.entries(fieldMap).flatMap(([table, { ownRows }]) => (ownRows?.given ?? []).map((column) => ({ table, column })));
    const contextual = ['position', 'state', 'kind', 'received_on'];
    const undeclared = given.filter(({ table, column }) => fieldMap[table]?.personal[column]?.exported !== 'given' && !contextual.includes(column) && table !== 'council_seat');
    expect(undeclared).toEqual([]);
    const speechless = given.filter(({ table, column }) => tableWord(table) === table || columnWord(column) === column);
    expect(speechless).toEqual([]);
  });

  it('every table and every act has a word on the page that goes to a person', () => {
    expect([...new Set(mappedFields.map(({ table }) => table))].filter((table) => tableWord(table) === table && !keptByTheDatabase.includes(table))).toEqual([]);
    expect(mappedFields.filter(({ column, exported }) => exported === 'counted' && column.endsWith('_by') && actionWord(column) === column)).toEqual([]);
  });

  it('the page and the file that goes to a person call a table the same', () => {
    // The browser reads nothing of the server's but its arithmetic, so the words stand in both.
    const tables = [...new Set(mappedFields.map(({ table }) => table))];
    expect(tables.map((table) => [table, recordWord(table)])).toEqual(tables.map((table) => [table, tableWord(table)]));
    const keys = [...detailParts, 'name', 'milestones', 'summary', 'self_remarks', 'selfRemarks', 'text', 'public_name', 'public_summary', 'caption', 'alt'];
    expect(keys.map((key) => [key, partShown(key)])).toEqual(keys.map((key) => [key, partWord(key)]));
  });

  it('nothing secret or of others is read by everybody, and nothing public is secret', () => {
    expect(mappedFields.filter(({ exported, readers }) => exported === 'secret' && typeof readers === 'string')).toEqual([]);
    expect(mappedFields.filter(({ leaves, readers }) => leaves.includes('public-page') && Array.isArray(readers))).toEqual([]);
  });
});
