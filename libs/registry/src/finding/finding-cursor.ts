import { Problem } from '@dvk/platform';
import { type FindingOrder, findingOrders } from './found-initiative';

/** The last row of a page: where in the order it stands. */
export interface FindingCursor {
  readonly order: FindingOrder;
  /** Title, behind "0" or "1" where what fits stands first; or an instant as the database writes it. */
  readonly key: string;
  readonly id: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

const shapes: Readonly<Record<FindingOrder, RegExp>> = {
  fitting: /^[01]/,
  name: /^/,
  '-name': /^/,
  changed: instant,
  '-changed': instant,
  registered: instant,
  '-registered': instant,
};

export function writeCursor({ order, key, id }: FindingCursor): string {
  return Buffer.from(JSON.stringify([order, key, id]), 'utf8').toString('base64url');
}

/** @throws Problem invalid `finding.page-unknown` for anything `writeCursor` did not write */
export function readCursor(text: string): FindingCursor {
  const [order, key, id] = partsOf(text);
  const known = findingOrders.find((each) => each === order);
  if (known === undefined || typeof key !== 'string' || key.includes('\0') || !shapes[known].test(key) || typeof id !== 'string' || !uuid.test(id)) {
    throw Problem.invalid('finding.page-unknown', {}, [{ field: 'cursor', code: 'finding.page-unknown' }]);
  }
  return { order: known, key, id };
}

function partsOf(text: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
