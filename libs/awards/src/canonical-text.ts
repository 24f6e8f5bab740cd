import canonicalize from 'canonicalize';
import type { Mark, Marks } from '@dvk/scoring-core';

/**
 * Canonical JSON (RFC 8785) of anything, by the library that defines it here.
 *
 * @throws TypeError for what has no JSON form
 */
export function canonicalTextOf(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a piece of a manifest has no JSON form');
  return text;
}

/**
 * Writes values of one shape in canonical form, many times faster than the library, which sorts the keys of each value anew: a large
 * manifest is millions of values of a few shapes. A value of any other shape goes to the library, so that the text is the same always.
 */
export type Write<T> = (value: T) => string;

const anything: Write<unknown> = canonicalTextOf;

/** Nothing here is written otherwise than it stands (RFC 8785 §3.2.2.2). */
// eslint-disable-next-line no-control-regex -- control-characters-are-the-subject
const plain = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;

export const text: Write<string> = (value) => (typeof value === 'string' ? (plain.test(value) ? `"${value}"` : JSON.stringify(value)) : anything(value));

export const whole: Write<number> = (value) => (Number.isSafeInteger(value) && value >= 0 ? String(value) : anything(value));

export const yesOrNo: Write<boolean> = (value) => (value === true ? 'true' : value === false ? 'false' : anything(value));

export const orNull =
  <T>(write: Write<T>): Write<T | null> =>
  (value) =>
    value === null ? 'null' : write(value);

export const list =
  <T>(write: Write<T>): Write<readonly T[]> =>
  (values) => {
    if (!Array.isArray(values)) return anything(values);
    let written = '';
    for (const value of values as readonly T[]) written += written === '' ? write(value) : `,${write(value)}`;
    return `[${written}]`;
  };

/** An object with these members and no other. */
export function members<T extends object>(writers: { readonly [Key in keyof T]-?: Write<T[Key]> }): Write<T> {
  const names = (Object.keys(writers) as (keyof T & string)[]).sort();
  const parts = names.map((name, at) => ({ name, head: `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`, write: writers[name] }));
  return (value) => {
    if (keysIn(value) !== names.length) return anything(value);
    let written = '';
    for (const { name, head, write } of parts) {
      const member = value[name];
      if (member === undefined) return anything(value);
      written += head + write(member);
    }
    return `${written}}`;
  };
}

/** An object whose keys are the same from one value to the next: they are sorted when they change. */
export function byCode<T>(write: Write<T>): Write<Readonly<Record<string, T>>> {
  let known: readonly string[] = [];
  let parts: readonly { readonly name: string; readonly head: string }[] = [];
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return anything(value);
    const names = Object.keys(value);
    if (names.length === 0) return '{}';
    if (names.length !== known.length || names.some((name, at) => name !== known[at])) {
      known = names;
      parts = [...names].sort().map((name, at) => ({ name, head: `${at === 0 ? '{' : ','}${JSON.stringify(name)}:` }));
    }
    let written = '';
    for (const { name, head } of parts) {
      const member = value[name];
      if (member === undefined) return anything(value);
      written += head + write(member);
    }
    return `${written}}`;
  };
}

const points = members<Extract<Mark, { kind: 'points' }>>({ hundredths: whole, kind: text });
const mark: Write<Mark> = (value) => (value?.kind === 'points' ? points(value) : anything(value));

export const marks: Write<Marks> = byCode(mark);

function keysIn(value: object): number {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return -1;
  let count = 0;
  // What an object inherits would be no member of it; parsed and literal objects inherit nothing enumerable.
  for (const _ in value) count += 1;
  return count;
}
