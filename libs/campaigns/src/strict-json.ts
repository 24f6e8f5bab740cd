import { cleanText, type FieldProblem, Problem } from '@dvk/platform';

/** The shape of a document is not what it must be; named at the first place that is wrong. */
function refuse(at: string, code: string, params: FieldProblem['params'] = {}): never {
  throw Problem.invalid('shape.invalid', {}, [{ field: at, code, params }]);
}

/** An object with exactly these keys; optional ones may be left out, others are refused. */
export function record(value: unknown, at: string, required: readonly string[], optional: readonly string[] = []): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(at, 'shape.is-object');
  const known = new Set([...required, ...optional]);
  for (const key of Object.keys(value)) if (!known.has(key)) refuse(`${at}.${key}`, 'shape.unknown-key');
  for (const key of required) if (!Object.hasOwn(value, key)) refuse(`${at}.${key}`, 'shape.missing-key');
  return { ...value };
}

/** An object of any keys, for tables keyed by a name. */
export function table<T>(value: unknown, at: string, most: number, each: (value: unknown, at: string) => T): Readonly<Record<string, T>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(at, 'shape.is-object');
  const entries = Object.entries(value);
  if (entries.length > most) refuse(at, 'shape.array-max-size', { max: most });
  return Object.fromEntries(entries.map(([key, entry]) => [line(key, `${at}.${key}`, 200), each(entry, `${at}.${key}`)]));
}

/** Several lines of text, cleaned. */
export function paragraph(value: unknown, at: string, longest: number): string {
  if (typeof value !== 'string') refuse(at, 'shape.is-string');
  if (value.length > longest) refuse(at, 'shape.max-length', { max: longest });
  return cleanText(value);
}

/** One line of text: cleaned, each run of blanks and line ends one blank. */
export function line(value: unknown, at: string, longest: number): string {
  return paragraph(value, at, longest).replace(/\s+/gu, ' ');
}

export function whole(value: unknown, at: string, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) refuse(at, 'shape.is-int');
  if (value < least) refuse(at, 'shape.min', { min: least });
  if (value > most) refuse(at, 'shape.max', { max: most });
  return value + 0;
}

export function flag(value: unknown, at: string): boolean {
  return typeof value === 'boolean' ? value : refuse(at, 'shape.is-boolean');
}

export function oneOf<T extends string>(value: unknown, at: string, known: readonly T[]): T {
  return known.find((candidate) => candidate === value) ?? refuse(at, 'shape.is-in');
}

export function list<T>(value: unknown, at: string, most: number, each: (value: unknown, at: string) => T): T[] {
  if (!Array.isArray(value)) refuse(at, 'shape.is-array');
  if (value.length > most) refuse(at, 'shape.array-max-size', { max: most });
  return value.map((entry, index) => each(entry, `${at}[${index}]`));
}

export function orNull<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null ? null : read(value);
}

/** A day that exists, `YYYY-MM-DD`, of the years 1900 to 2199. */
export function day(value: unknown, at: string): string {
  if (typeof value !== 'string' || !/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(value)) refuse(at, 'shape.is-day');
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value) ? value : refuse(at, 'shape.is-day');
}

/** Which of several shapes an object has, by its `kind`. */
export function kindOf<K extends string>(value: unknown, at: string, kinds: readonly K[]): K {
  if (typeof value !== 'object' || value === null || !('kind' in value)) refuse(`${at}.kind`, 'shape.missing-key');
  return oneOf(value.kind, `${at}.kind`, kinds);
}

export function tooDeep(at: string): never {
  refuse(at, 'shape.too-deep');
}

export function tooMany(at: string, most: number): never {
  refuse(at, 'shape.array-max-size', { max: most });
}
