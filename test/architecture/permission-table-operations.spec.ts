import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { apiOperations, permissionsOfOperations } from '../support/api-operations';
import { actorDescriptions } from '../support/full-season';
import { knowledgeOf, operationKnowledge } from '../support/operation-knowledge';

const file = resolve(__dirname, '../../docs/operations.md');

/** Set to write the table anew: `DVK_UPDATE_DOCS=1 npx jest permission-table`. */
const update = process.env['DVK_UPDATE_DOCS'] === '1';

const permissions = permissionsOfOperations();
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const code = (text: string): string => `\`${text}\``;

function otherwise(outside: string | Readonly<Record<string, string>> | undefined): string {
  if (outside === undefined) return code('campaign.phase-closed');
  if (typeof outside === 'string') return code(outside);
  const phasesOf = new Map<string, string[]>();
  for (const [phase, told] of Object.entries(outside)) phasesOf.set(told, [...(phasesOf.get(told) ?? []), phase]);
  return [...phasesOf].map(([told, phases]) => `${phases.join(', ')}: ${code(told)}`).join('; ');
}

function row(id: string): string {
  const { may, during, outside, others, ends, phaseless } = knowledgeOf(id);
  const { method = '', path = '' } = apiOperations.find((operation) => operation.id === id) ?? {};
  const permission = permissions.get(id) ?? null;
  const when = phaseless === true ? '–' : (during ?? 'always');
  const told = during === undefined ? '' : otherwise(outside);
  const refused = others === undefined ? '' : code(others);
  return line([code(`${method} ${path}`), permission === null ? 'public' : code(permission), may, when, told, refused, ends === undefined ? '' : code(ends)]);
}

function table(): string {
  const areas = new Map<string, string[]>();
  for (const { id } of apiOperations) {
    const area = id.split('_')[0] ?? '';
    areas.set(area, [...(areas.get(area) ?? []), id]);
  }
  return [
    '# Who may ask for what, and when',
    '',
    'Made from `test/support/operation-knowledge.ts` by `test/architecture/permission-table-operations.spec.ts`; do not edit by hand.',
    'Every line is asked of the running program by `test/integration/authorization/matrix.int-spec.ts`: each operation, by everybody',
    'below, in every phase. Whoever lacks the permission is refused with `http.forbidden`, whoever is signed out with',
    '`session.required`. Whoever holds it while the object is no concern of theirs is answered exactly as if it were absent, unless',
    'the column *others* says what they are told. *holders* are all who hold the permission, *everybody* is everybody.',
    '*asked so* stands where the good request of the test must be refused at its very end.',
    '',
    line(['who', 'is']),
    line(['---', '---']),
    ...Object.entries(actorDescriptions).map(([actor, words]) => line([actor, words])),
    '',
    ...[...areas].flatMap(([area, ids]) => [
      `## ${area}`,
      '',
      line(['operation', 'permission', 'who may', 'in phases', 'in other phases', 'others', 'asked so']),
      line(Array.from({ length: 7 }, () => '---')),
      ...ids.map(row),
      '',
    ]),
  ].join('\n');
}

it('docs/operations.md is the table of operations', () => {
  if (update) writeFileSync(file, table());
  expect(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).toBe(table());
});

it('every operation of openapi.json has its entry in test/support/operation-knowledge.ts, and every entry its operation', () => {
  expect(Object.keys(operationKnowledge).sort()).toEqual(apiOperations.map(({ id }) => id).sort());
});

it('an operation without an entry is named', () => {
  expect(() => knowledgeOf('Planted_operation')).toThrow('Planted_operation is described in openapi.json and unknown to the proofs');
});
