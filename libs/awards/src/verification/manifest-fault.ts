import { recomputed } from './first-difference';
import { shortManifest } from './manifest-text';

export type ManifestFault = 'hash-differs' | 'recomputation-differs';

/** Recomputes a manifest that fits one text from its own inputs; null when its hash and its result are what they must be. */
export async function manifestFault(text: string, sha256: string): Promise<ManifestFault | null> {
  const found = await recomputed(shortManifest(text));
  if (found.sha256 !== sha256) return 'hash-differs';
  return found.difference === null ? null : 'recomputation-differs';
}
