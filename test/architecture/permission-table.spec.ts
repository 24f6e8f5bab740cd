import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { permissionsOf, rolePermissions, roles } from '@dvk/identity';

const file = resolve(__dirname, '../../docs/permissions.md');

/** Set to write the table anew: `DVK_UPDATE_DOCS=1 npx jest permission-table`. */
const update = process.env['DVK_UPDATE_DOCS'] === '1';

function table(): string {
  const permissions = [...new Set(Object.values(rolePermissions).flat())].sort();
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# Who may do what',
    '',
    'Made from `libs/identity/src/role-permissions.ts` by `test/architecture/permission-table.spec.ts`; do not edit by hand.',
    'A permission opens a route. Whether this person may touch this object in this phase is decided inside the transaction.',
    'Everybody signed in may see their session, change their password and sign out (`session.own`), and nothing else until a',
    'password given by the administrator has been changed; then, whatever posts they hold, read what they are told (`notice.own`)',
    'and see on which panels they sit (`panel-seat.own`). Who is an administrator has no right over marks or results by any other role.',
    '',
    line(['permission', ...roles]),
    line(['---', ...roles.map(() => ':-:')]),
    ...permissions.map((permission) => line([`\`${permission}\``, ...roles.map((role) => (rolePermissions[role].includes(permission) ? '●' : ''))])),
    '',
  ].join('\n');
}

it('docs/permissions.md is the table of roles and permissions', () => {
  if (update) writeFileSync(file, table());
  expect(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).toBe(table());
});

it('the administrator has no right that touches a mark or a result', () => {
  expect(rolePermissions.administrator.filter((permission) => /^(score-sheet|assignment|scoring|result|office-sheet|nomination)\./.test(permission))).toEqual([]);
});

it('a second role opens no mark and no result to an administrator', () => {
  for (const role of roles.filter((other) => other !== 'administrator')) {
    const together = [...permissionsOf(['administrator', role])];
    expect({ role, open: together.filter((permission) => /^(scoring\.(?!progress|extend)|result\.)/.test(permission)) }).toEqual({ role, open: [] });
  }
});
