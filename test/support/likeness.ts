import { inflateRawSync } from 'node:zlib';
import type { Answer } from './wire';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const instant = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d(?::\d\d)?)?/g;
/** Where the next page of a list begins: a JSON array in Base64, which may hold a new id. */
const cursor = /"next":"(WyJ[\w-]+)"/g;
/** As papers print it in Viet Nam. */
const printedMoment = /\b(\d\d:\d\d) (\d\d)\/(\d\d)\/(\d{4})\b/g;
/** A report of figures just sent: its hash is taken over instants too. Whatever else it is taken over is compared as such. */
const sentReport = /\{[^{}]*"seriesId":[^{}]*\}/g;
/** Differs between two answers whatever they say. */
const fleeting = new Set(['date', 'connection', 'keep-alive']);

/** What both databases held when one was made of the other: anything else is new and stands as such. */
export interface Beginning {
  readonly ids: ReadonlySet<string>;
  readonly at: Date;
}

/** A text in which new ids, instants after the beginning and passwords just made are blotted out; all of them have one length. */
export function blotted(text: string, beginning: Beginning): string {
  const { ids, at } = beginning;
  return text
    .replace(cursor, (_, packed: string) => `"next":${blotted(Buffer.from(packed, 'base64url').toString('utf8'), beginning)}`)
    .replace(uuid, (id) => (ids.has(id) ? id : '‹new id›'))
    .replace(instant, (when) => (Date.parse(when.length > 10 && !/(?:Z|[+-]\d\d(?::\d\d)?)$/.test(when) ? `${when}Z` : when) > at.getTime() ? '‹now›' : when))
    .replace(printedMoment, (when, time: string, day: string, month: string, year: string) => (Date.parse(`${year}-${month}-${day}T${time}:59+07:00`) > at.getTime() ? '‹now›' : when))
    .replace(sentReport, (report) => report.replace(/"sha256":"[0-9a-f]{64}"/, '"sha256":"‹hash›"'))
    .replace(/"temporaryPassword":"[^"]*"/g, '"temporaryPassword":"‹new›"')
    // Drawn by lot each time a registration is handed in.
    .replace(/("receipt":\{"code":|\["code",)"[A-Z\d]{4}-[A-Z\d]{4}"/g, '$1"‹lot›"')
    .replace(/dvk=[\w-]{20,}/g, 'dvk=‹token›');
}

/** Everything that can be learnt from an answer, time it took apart: status, headers, size, and the bytes; of a zip its parts. */
export function likeness({ status, headers, bytes }: Answer, beginning: Beginning): string {
  const packed = bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04';
  const plain = packed ? partsOf(bytes) : bytes.toString('utf8');
  const body = blotted(plain, beginning);
  // The tag is taken over the bytes, of which new ids are a part; and a zip's size over instants that it packs.
  const moving = body !== plain;
  const shown = Object.entries(headers)
    .filter(([name]) => !fleeting.has(name) && !(moving && name === 'etag') && !(packed && moving && name === 'content-length'))
    .map(([name, value]) => `${name}: ${blotted(value, beginning)}`);
  return [String(status), ...shown.sort(), '', body].join('\n');
}

/** Names, sizes and plain texts of the parts of a zip archive, by its directory. */
export function partsOf(zip: Buffer): string {
  const parts: string[] = [];
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 46, 'latin1')) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const name = zip.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    parts.push(`${name}\n${(method === 8 ? inflateRawSync(data) : data).toString('utf8')}`);
  }
  return parts.join('\n');
}

/** Where two likenesses part, with a little of what stands around. */
export function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 60), at + 40));
  return `${around(one)} ≠ ${around(other)}`;
}
