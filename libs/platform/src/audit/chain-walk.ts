import { type AuditLink, chainStart, linkHash } from './audit-chain';

/** A link as it is stored: with the hash it was written under. */
export interface KeptLink extends AuditLink {
  readonly hash: string;
}

export type ChainFaultKind =
  /** Links from here to `until` are gone. */
  | 'missing'
  /** Its content is not what its hash was taken over. */
  | 'wrong-hash'
  /** It does not follow the link before it: one of the two was written anew. */
  | 'wrong-previous'
  /** It was written under the number `original`: something before it was taken out or put in. */
  | 'renumbered'
  /** A checkpoint had another hash here: everything after the last checkpoint that agrees may be written anew. */
  | 'rewritten'
  /** A checkpoint knows this link and the chain ends before it. */
  | 'cut-off';

/** Something wrong with the chain, and where. */
export interface ChainFault {
  readonly sequence: string;
  readonly fault: ChainFaultKind;
  /** When and what the link at fault (or the last one before it) says; null: there is none. */
  readonly at: string | null;
  readonly action: string | null;
  /** Of `missing` and `cut-off`: the last link that is gone. Of `rewritten`: the last checkpoint before it that agrees, 0 for none. */
  readonly until: string | null;
  /** Of `renumbered`. */
  readonly original: string | null;
}

/** A point that a walk is compared with: number of a link and its hash, or the beginning of it as papers print it. */
export interface KnownPoint {
  readonly sequence: string;
  readonly hash: string;
}

/** Faults of one walk that are told; a chain with more of them is counted and no longer listed. */
const mostFaults = 200;
/** How far a renumbered link may have moved to be recognised. */
const farthestShift = 3n;

/**
 * Walks a chain link by link, in the order of their numbers, holding the one before and the faults alone. Memory stays the same
 * however long the chain is.
 */
export class ChainWalk {
  private readonly found: ChainFault[] = [];
  private unlistedFaults = 0;
  private expected = 1n;
  private previous: string = chainStart;
  private last: KeptLink | null = null;
  private shift = 0n;
  private agreed = '0';
  private next = 0;
  private readonly checkpoints: readonly KnownPoint[];

  /**
   * @param checkpoints whose signatures are good, in any order
   * @param from the link before the first one that will come; null: the walk begins at the start
   */
  constructor(checkpoints: readonly KnownPoint[] = [], from: Pick<KeptLink, 'sequence' | 'hash'> | null = null) {
    if (from !== null) {
      this.expected = BigInt(from.sequence) + 1n;
      this.previous = from.hash;
    }
    this.checkpoints = checkpoints.filter(({ sequence }) => BigInt(sequence) >= this.expected).sort((a, b) => (BigInt(a.sequence) < BigInt(b.sequence) ? -1 : 1));
  }

  get faults(): readonly ChainFault[] {
    return this.found;
  }

  /** Faults beyond those that are listed. */
  get unlisted(): number {
    return this.unlistedFaults;
  }

  /** Number of the last link seen; 0 before the first. */
  get reached(): string {
    return String(this.expected - 1n);
  }

  step(link: KeptLink): void {
    const sequence = BigInt(link.sequence);
    if (sequence !== this.expected) this.tell('missing', String(this.expected), this.last, { until: String(sequence - 1n) });
    const moved = this.ownHash(link, sequence);
    if (link.previousHash !== this.previous && !moved) this.tell('wrong-previous', link.sequence, link);
    this.compare(link, sequence);
    this.previous = link.hash;
    this.expected = sequence + 1n;
    this.last = link;
  }

  /** After the last link: what checkpoints know beyond it. */
  end(): void {
    const last = this.checkpoints.at(-1);
    if (last !== undefined && BigInt(last.sequence) >= this.expected) this.tell('cut-off', String(this.expected), this.last, { until: last.sequence });
  }

  /** @returns whether its number is told to be another one, which explains what stands before it as well */
  private ownHash(link: KeptLink, sequence: bigint): boolean {
    if (linkHash(linkOf(link)) === link.hash) {
      this.shift = 0n;
      return false;
    }
    const shift = shiftOf(link, sequence, this.shift);
    if (shift === null) {
      this.tell('wrong-hash', link.sequence, link);
      return false;
    }
    const told = shift === this.shift;
    this.shift = shift;
    if (!told) this.tell('renumbered', link.sequence, link, { original: String(sequence + shift) });
    return !told;
  }

  private compare(link: KeptLink, sequence: bigint): void {
    for (let checkpoint = this.checkpoints[this.next]; checkpoint !== undefined && BigInt(checkpoint.sequence) <= sequence; checkpoint = this.checkpoints[this.next]) {
      this.next += 1;
      // A checkpoint whose link is gone has been told as missing.
      if (checkpoint.sequence !== link.sequence) continue;
      if (link.hash.startsWith(checkpoint.hash)) this.agreed = checkpoint.sequence;
      else this.tell('rewritten', link.sequence, link, { until: this.agreed });
    }
  }

  private tell(fault: ChainFaultKind, sequence: string, link: KeptLink | null, { until = null, original = null }: Partial<Pick<ChainFault, 'until' | 'original'>> = {}): void {
    if (this.found.length >= mostFaults) this.unlistedFaults += 1;
    else this.found.push({ sequence, fault, at: link?.at ?? null, action: link?.action ?? null, until, original });
  }
}

/** By how much a link's number was changed since its hash was taken; null when that does not explain it. */
function shiftOf(link: KeptLink, sequence: bigint, likely: bigint): bigint | null {
  const candidates = [likely];
  for (let by = 1n; by <= farthestShift; by += 1n) candidates.push(by, -by);
  return candidates.find((by) => by !== 0n && linkHash({ ...linkOf(link), sequence: String(sequence + by) }) === link.hash) ?? null;
}

function linkOf({ sequence, at, actorId, action, objectType, objectId, data, previousHash }: KeptLink): AuditLink {
  return { sequence, at, actorId, action, objectType, objectId, data, previousHash };
}
