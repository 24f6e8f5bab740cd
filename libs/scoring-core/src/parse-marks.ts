import type { Mark, Marks } from './marks';
import type { Problem } from './problem';

/** `at` is the code of the leaf; `marks` for the whole when it is no object or holds too many entries. */
export type MarkShapeProblem = Problem<'mark.wrong-shape' | 'mark.too-many'>;

/** No criteria set has as many leaves; a longer document is no sheet. */
const MOST_MARKS = 1_000;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const FIELDS_OF_KIND: Readonly<Record<Mark['kind'], readonly string[]>> = {
  points: ['hundredths'],
  level: ['level'],
  gate: ['passed'],
  count: ['count'],
  ratio: ['done', 'assigned'],
  measured: ['hundredths'],
  'not-applicable': [],
};

const isKind = (value: unknown): value is Mark['kind'] => typeof value === 'string' && Object.hasOwn(FIELDS_OF_KIND, value);

/** A number that a mark may hold at all; whether it suits the leaf is for `checkMark` to say. */
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function parseMark(value: unknown): Mark | null {
  if (!isFields(value) || !isKind(value['kind'])) return null;
  const { kind } = value;
  const allowed = FIELDS_OF_KIND[kind];
  if (Object.keys(value).length !== allowed.length + 1 || !allowed.every((name) => Object.hasOwn(value, name))) return null;
  switch (kind) {
    case 'points':
    case 'measured':
      return isNumber(value['hundredths']) ? { kind, hundredths: value['hundredths'] } : null;
    case 'level':
      return typeof value['level'] === 'string' ? { kind, level: value['level'] } : null;
    case 'gate':
      return typeof value['passed'] === 'boolean' ? { kind, passed: value['passed'] } : null;
    case 'count':
      return isNumber(value['count']) ? { kind, count: value['count'] } : null;
    case 'ratio': {
      const { done, assigned } = value;
      return isNumber(done) && isNumber(assigned) ? { kind, done, assigned } : null;
    }
    case 'not-applicable':
      return { kind };
  }
}

/**
 * Reads marks from a document that nobody has checked, keyed by leaf code.
 * Strict: no unknown kind, no missing or further field, no text where a number
 * belongs. All problems at once; what could be read is in `marks`. Whether a
 * mark suits its leaf is not looked at (`checkSheet`, `checkMark`).
 */
export function parseMarks(document: unknown): { readonly marks: Marks; readonly problems: readonly MarkShapeProblem[] } {
  if (!isFields(document)) return { marks: {}, problems: [{ code: 'mark.wrong-shape', at: 'marks', params: {} }] };
  const entries = Object.entries(document);
  if (entries.length > MOST_MARKS) {
    return { marks: {}, problems: [{ code: 'mark.too-many', at: 'marks', params: { most: MOST_MARKS } }] };
  }
  const read: (readonly [string, Mark])[] = [];
  const problems: MarkShapeProblem[] = [];
  for (const [code, value] of entries) {
    const mark = parseMark(value);
    if (mark === null) problems.push({ code: 'mark.wrong-shape', at: code, params: {} });
    else read.push([code, mark]);
  }
  return { marks: Object.fromEntries(read), problems };
}
