import { createHash } from 'node:crypto';
import type { CriteriaSet } from '@dvk/scoring-core';
import canonicalize from 'canonicalize';

/** SHA-256 of the canonical JSON (RFC 8785) of a criteria set, in hex. */
export function contentSha256(content: CriteriaSet): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('a criteria set is plain JSON');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
