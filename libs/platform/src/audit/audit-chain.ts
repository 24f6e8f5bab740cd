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
  return createHash('sha256').update(canonicalText(link), 'utf8').digest('hex');
}

/** What a link says before it has its place in the chain. */
export type UnplacedLink = Pick<AuditLink, 'actorId' | 'action' | 'objectType' | 'objectId' | 'data'>;

/**
 * The canonical JSON of a link in the two pieces that its place does not change: up to the time, and from there to the hash before
 * it. RFC 8785 sorts by name, so that the database, which knows the chain's end under its lock, has only to put them together:
 * before + time + after + previous hash + `","sequence":"` + number + `"}`.
 */
export function piecesOfLink({ actorId, action, objectType, objectId, data }: UnplacedLink): { readonly beforeTime: string; readonly afterTime: string } {
  return {
    beforeTime: `${canonicalText({ action, actorId }).slice(0, -1)},"at":"`,
    afterTime: `",${canonicalText({ data, objectId, objectType }).slice(1, -1)},"previousHash":"`,
  };
}

function canonicalText(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('an audit link must be plain JSON');
  return text;
}
