/** Stands in a body where a number must arrive that JSON.stringify cannot write. */
const beyondNumbers = '‹1e400›';

const texts: readonly unknown[] = [
  '',
  '   ',
  'a'.repeat(20_001),
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u0007\u001b[31m',
  'dòng một\r\ndòng hai',
  '\ufffe',
  '\u202eexe.fdp',
  '\u200b\u200d\ufeff',
  '😀 Tổ dân vận 👍🏽',
  'Tổ dân vận'.normalize('NFD'),
  'Ｔổ ｄân ｖận',
  '<script>alert(1)</script>',
  '{{7*7}}${7*7}',
  '=1+1',
  '\t=1+1',
  '@SUM(A1)',
  `'";--\\`,
  '%_%',
  '../../etc/passwd',
  '__proto__',
];
const numbers: readonly unknown[] = [-1, 0, -0, 8.345, 9.5e-9, 2_147_483_648, Number.MAX_SAFE_INTEGER, 1e308, beyondNumbers, 'NaN', '8,5', '1.000,5', '0x0A', '٣', true];
const shapes: readonly unknown[] = [null, [], {}, [5], [null], [[[]]], { a: { b: 1 } }, { __proto__x: 1 }];
const days: readonly unknown[] = ['2026-02-31', '2026-11-21', '0001-01-01', '9999-12-31T23:59:59.9995Z', '2026-11-21T08:00:00', '31/12/2026', '2026-11-21T24:00:00+07:00', '+275760-09-13T00:00:00.001Z'];
const ids: readonly unknown[] = ['00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF', '7f3b2a10-0000-4000-8000-00000000000g', '{7f3b2a10-0000-4000-8000-000000000000}'];

export const hostileValues: readonly unknown[] = [...texts, ...numbers, ...shapes, ...days, ...ids];

/** Query strings as somebody would type them who wants to see the program fall. */
export const hostileQueries: readonly string[] = [
  'limit=-1',
  'limit=0',
  'limit=1000000000',
  'limit=1e1&offset=0x0A',
  'limit=1&limit=2',
  'offset=99999999999999999999',
  'search=%00',
  'search=%ff%fe',
  'search=%ED%A0%80',
  'search=%25_%27%22%5C%5C',
  `search=${'a'.repeat(8_000)}`,
  'search=a&search=b',
  'search[$ne]=1',
  'a[b][__proto__]=x&__proto__[c]=1&constructor=1',
  'sort=id%3Bdelete%20from%20score_sheet',
  'sort=total&order=desc',
  'unknown=1',
  '%',
  '&&&===',
  Array.from({ length: 2_000 }, (_, at) => `p${at}=`).join('&').slice(0, 12_000),
];

/** What may stand in a path in the place of an id. */
export const hostileSegments: readonly string[] = [
  'x',
  '00000000-0000-0000-0000-000000000000',
  '7F3B2A10-0000-4000-8000-000000000000',
  '%00',
  '..%2f..%2fetc%2fpasswd',
  '%ff',
  '%E0%A4%A',
  'a'.repeat(3_000),
  '-1',
  "1'--",
];

export interface HostileBody {
  readonly body?: Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
}

const json = { 'Content-Type': 'application/json' };

/** Bodies that are none of ours as a whole. */
export const hostileBodies: readonly HostileBody[] = [
  {},
  { body: '', headers: json },
  { body: '{', headers: json },
  { body: '[]', headers: json },
  { body: 'null', headers: json },
  { body: '5', headers: json },
  { body: '"text"', headers: json },
  { body: `${'['.repeat(20_000)}${']'.repeat(20_000)}`, headers: json },
  { body: `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, headers: json },
  { body: '{"__proto__":{"version":1},"constructor":{"prototype":{}}}', headers: json },
  { body: '{"version":1,"version":2}', headers: json },
  { body: JSON.stringify({ extra: 'a'.repeat(1_100_000) }), headers: json },
  { body: 'version=1', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
  { body: '{"version":1}', headers: { 'Content-Type': 'text/plain' } },
  { body: Buffer.from('\ufeff{"version":1}', 'utf16le'), headers: { 'Content-Type': 'application/json; charset=utf-16le' } },
  { body: '{"version":1}', headers: { 'Content-Type': 'application/json; charset=nonsense' } },
  { body: Buffer.from([0xff, 0xfe, 0x00, 0x22]), headers: json },
  { body: Buffer.from([0x1f, 0x8b, 0x08, 0x00]), headers: { ...json, 'Content-Encoding': 'gzip' } },
  { body: '{"version":1}', headers: { ...json, 'Content-Encoding': 'br' } },
  { body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } },
  { body: '--x--\r\n', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } },
  { body: 'x', headers: { 'Content-Type': 'multipart/form-data' } },
];

/** Bytes sent as an uploaded file, with the names they come under. */
export const hostileFiles: readonly (readonly [name: string, bytes: Buffer | string])[] = [
  ['a.pdf', ''],
  ['a.pdf', 'MZ\x90\x00\x03'],
  ['a.xlsx', 'PK\x03\x04\x14\x00'],
  ['a.xlsx', Buffer.from('PK\x05\x06' + '\x00'.repeat(18), 'latin1')],
  ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['../../x.pdf', '%PDF-1.4'],
  [`${'dài '.repeat(150)}.pdf`, '%PDF-1.4\n%%EOF'],
  ['a.csv', 'a;b\n"'],
];

interface Place {
  readonly path: readonly (string | number)[];
}

/** Every place in a body, the whole left out; deep ones and long lists are seen by their first few. */
export function placesIn(body: unknown, path: readonly (string | number)[] = []): Place[] {
  const own = path.length === 0 ? [] : [{ path }];
  if (typeof body !== 'object' || body === null || path.length >= 4) return own;
  const inner: readonly (readonly [string | number, unknown])[] = Array.isArray(body) ? [[0, body[0]]] : Object.entries(body).slice(0, 12);
  return [...own, ...inner.filter(([, value]) => value !== undefined).flatMap(([key, value]) => placesIn(value, [...path, key]))];
}

/** The body as JSON text with something else in one place; `undefined`: with nothing there. */
export function bodyWith(body: unknown, { path }: Place, value: unknown): string {
  const copy: unknown = structuredClone(body);
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return JSON.stringify(copy).replaceAll(JSON.stringify(beyondNumbers), '1e400');
}
