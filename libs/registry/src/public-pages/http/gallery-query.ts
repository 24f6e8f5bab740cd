import { cleanText } from '@dvk/platform';
import { subjectKinds } from '../../initiative';
import type { GalleryCursor, GalleryFilter } from '../gallery';
import { galleryPath } from '../gallery-path';
import { isPageAddress } from '../page-address';

/** Names of the parameters, as people read them in the address. */
export const parameter = { search: 'tim', kind: 'loai', field: 'linh-vuc', year: 'nam', unit: 'don-vi', after: 'sau' } as const;

const longestSearch = 200;
const longestField = 300;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const cursorForm = /^((?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\.([a-z0-9]{12})$/;

type Query = Readonly<Record<string, unknown>>;

/** One line of text; of a parameter that comes twice the first, of what is no text nothing. */
function textOf(query: Query, name: string, longest: number): string | null {
  if (!Object.hasOwn(query, name)) return null;
  const given = query[name];
  const first: unknown = Array.isArray(given) ? given[0] : given;
  if (typeof first !== 'string') return null;
  const text = Array.from(cleanText(first.slice(0, longest * 4)).replace(/\s+/g, ' ')).slice(0, longest).join('').trim();
  return text === '' ? null : text;
}

/** What a visitor asks for. An address may be cut, mistyped or made by a machine: what is not understood asks for nothing. */
export function readGalleryQuery(query: Query): { readonly filter: GalleryFilter; readonly cursor: GalleryCursor | null } {
  const kind = textOf(query, parameter.kind, 40);
  const year = textOf(query, parameter.year, 10);
  const unitId = textOf(query, parameter.unit, 60)?.toLowerCase() ?? null;
  return {
    filter: {
      search: textOf(query, parameter.search, longestSearch),
      kind: subjectKinds.find((each) => each === kind) ?? null,
      field: textOf(query, parameter.field, longestField),
      year: year !== null && /^(19|20)\d\d$/.test(year) ? Number(year) : null,
      unitId: unitId !== null && uuid.test(unitId) ? unitId : null,
    },
    cursor: readCursor(textOf(query, parameter.after, 60)),
  };
}

function readCursor(text: string | null): GalleryCursor | null {
  const [, recognisedOn = '', address = ''] = cursorForm.exec(text ?? '') ?? [];
  const day = new Date(`${recognisedOn}T00:00:00Z`);
  const known = isPageAddress(address) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(recognisedOn);
  return known ? { recognisedOn, address } : null;
}

/** Address of the list so narrowed, behind a page of it. */
export function galleryAddress({ search, kind, field, year, unitId }: Partial<GalleryFilter>, cursor: GalleryCursor | null = null): string {
  const parts: readonly (readonly [string, string | number | null | undefined])[] = [
    [parameter.search, search],
    [parameter.kind, kind],
    [parameter.field, field],
    [parameter.year, year],
    [parameter.unit, unitId],
    [parameter.after, cursor === null ? null : `${cursor.recognisedOn}.${cursor.address}`],
  ];
  const asked = parts.flatMap(([name, value]) => (value === null || value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return asked.length === 0 ? galleryPath.list : `${galleryPath.list}?${asked.join('&')}`;
}
