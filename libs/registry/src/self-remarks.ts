import { cleanText, type FieldProblem } from '@dvk/platform';

const longestRemark = 2_000;
const mostRemarks = 1_000;

/** Reads remarks by leaf code from a document nobody has checked: clean texts, empty ones left out; all problems at once. */
export function parseRemarks(document: unknown): { readonly remarks: Readonly<Record<string, string>>; readonly problems: readonly FieldProblem[] } {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return { remarks: {}, problems: [{ field: 'remarks', code: 'shape.is-object' }] };
  }
  const entries: [string, unknown][] = Object.entries(document);
  if (entries.length > mostRemarks) return { remarks: {}, problems: [{ field: 'remarks', code: 'shape.array-max-size', params: { max: mostRemarks } }] };
  const read: [string, string][] = [];
  const problems: FieldProblem[] = [];
  for (const [code, text] of entries) {
    const field = `remarks.${code}`;
    if (typeof text !== 'string') problems.push({ field, code: 'shape.is-string' });
    else if (text.length > longestRemark) problems.push({ field, code: 'shape.max-length', params: { max: longestRemark } });
    else if (cleanText(text) !== '') read.push([code, cleanText(text)]);
  }
  return { remarks: Object.fromEntries(read), problems };
}
