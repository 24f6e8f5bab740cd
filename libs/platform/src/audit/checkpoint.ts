import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A point of the audit chain that was once reached: nothing up to it can be changed without being another one. */
export interface Checkpoint {
  readonly format: 1;
  /** Number of the link. */
  readonly sequence: string;
  /** Its hash, which stands for every link before it. */
  readonly hash: string;
  /** ISO 8601 with milliseconds, UTC. */
  readonly at: string;
  readonly keyId: string;
}

/** A checkpoint that only the holder of the key could have made. */
export interface SignedCheckpoint extends Checkpoint {
  /** Ed25519 over the canonical JSON (RFC 8785) of the checkpoint, base64. */
  readonly signature: string;
}

/** A signed checkpoint as a file that stands alone. Its key is a claim until somebody compares it with one from elsewhere. */
export interface CheckpointFile extends SignedCheckpoint {
  /** PEM. */
  readonly publicKey: string;
}

/** First 16 hex characters of the SHA-256 over the public key (SPKI, DER). */
export function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 16);
}

export function signedCheckpoint(point: Pick<Checkpoint, 'sequence' | 'hash' | 'at'>, privateKeyPem: string): SignedCheckpoint {
  const key = createPrivateKey(privateKeyPem);
  const checkpoint: Checkpoint = { format: 1, ...point, keyId: keyIdOf(createPublicKey(key)) };
  return { ...checkpoint, signature: sign(null, signedBytes(checkpoint), key).toString('base64') };
}

/** Whether the checkpoint was signed with the private half of this key (PEM); false for anything that is no key. */
export function isSignedWith(checkpoint: SignedCheckpoint, publicKeyPem: string): boolean {
  try {
    const key = createPublicKey(publicKeyPem);
    if (key.asymmetricKeyType !== 'ed25519' || keyIdOf(key) !== checkpoint.keyId) return false;
    return verify(null, signedBytes(checkpoint), key, Buffer.from(checkpoint.signature, 'base64'));
  } catch {
    return false;
  }
}

function signedBytes({ format, sequence, hash, at, keyId }: Checkpoint): Buffer {
  const text = canonicalize({ format, sequence, hash, at, keyId });
  if (text === undefined) throw new Error('a checkpoint must be plain JSON');
  return Buffer.from(text, 'utf8');
}

const shapes: Readonly<Record<Exclude<keyof CheckpointFile, 'format'>, RegExp>> = {
  sequence: /^[1-9]\d{0,18}$/,
  hash: /^[0-9a-f]{64}$/,
  at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  keyId: /^[0-9a-f]{16}$/,
  signature: /^[A-Za-z0-9+/]{86}==$/,
  publicKey: /^-----BEGIN PUBLIC KEY-----[\sA-Za-z0-9+/=]+-----END PUBLIC KEY-----\s*$/,
};

/** A checkpoint from the text of its file, or of a mail that holds it; null when there is none. */
export function readCheckpointFile(text: string): CheckpointFile | null {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')];
  if (from < 0 || to < from) return null;
  try {
    const read = JSON.parse(text.slice(from, to + 1)) as Record<string, unknown>;
    const isWhole = read['format'] === 1 && Object.entries(shapes).every(([name, shape]) => typeof read[name] === 'string' && shape.test(read[name]));
    if (!isWhole) return null;
    const { sequence, hash, at, keyId, signature, publicKey } = read as unknown as CheckpointFile;
    return { format: 1, sequence, hash, at, keyId, signature, publicKey };
  } catch {
    return null;
  }
}
