import { Problem } from '@dvk/platform';
import type { NominationBehind, NominationSort } from '../nomination';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

const fits: Readonly<Record<NominationSort, (key: string | null) => boolean>> = {
  code: (key) => key === null || !key.includes('\0'),
  name: (key) => key !== null && !key.includes('\0'),
  changed: (key) => key !== null && isInstant(key),
  submitted: (key) => key === null || isInstant(key),
};

function isInstant(key: string): boolean {
  return instant.test(key) && !Number.isNaN(Date.parse(key));
}

export function writeNominationCursor({ sort, key, id }: NominationBehind): string {
  return Buffer.from(JSON.stringify([sort, key, id]), 'utf8').toString('base64url');
}

/** @throws Problem invalid `finding.page-unknown` for anything `writeNominationCursor` did not write in this order */
export function readNominationCursor(text: string, sort: NominationSort): NominationBehind {
  const [order, key, id] = partsOf(text);
  if (order !== sort || !(typeof key === 'string' || key === null) || !fits[sort](key) || typeof id !== 'string' || !uuid.test(id)) {
    throw Problem.invalid('finding.page-unknown', {}, [{ field: 'cursor', code: 'finding.page-unknown' }]);
  }
  return { sort, key, id };
}

function partsOf(text: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
