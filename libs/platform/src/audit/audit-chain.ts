import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What a link of the chain says, before it is hashed. */
export interface AuditLink {
  readonly sequence: string;
  /** ISO 8601 with milliseconds, UTC. */
  readonly at: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly data: object;
  readonly previousHash: string;
}

/** The hash the first link points back to. */
export const chainStart = '0'.repeat(64);

/** SHA-256 over the RFC 8785 canonical JSON of the link, in hex. */
export function linkHash(link: AuditLink): string {
  const text = canonicalize(link);
  if (text === undefined) throw new Error('an audit link must be plain JSON');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
