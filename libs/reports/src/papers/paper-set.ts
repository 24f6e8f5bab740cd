import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { CheckpointFile } from '@dvk/platform';
import { ZipFile } from 'yazl';
import type { PaperKind } from '../paper-kinds';
import { SET } from './messages.vi';
import { steadyEntry } from './steady-entry';

export interface PaperOfSet {
  readonly kind: PaperKind | 'council-minutes';
  readonly fileName: string;
  readonly sha256: string;
}

/** The frozen result itself, from which every paper was made. */
export interface ManifestOfSet {
  readonly fileName: string;
  /** Its text in pieces, each read when it is asked for. */
  readonly pieces: () => AsyncIterable<string>;
  readonly sha256: string;
}

/** Two digits before each name keep the order of the dossier in every file manager. */
export const nameInSet = ({ fileName }: PaperOfSet, at: number): string => `${String(at + 1).padStart(2, '0')}. ${fileName}`;

/** What proves the papers of a set. */
export interface ProofsOfSet {
  readonly manifest: ManifestOfSet;
  /** Signed when the result was frozen; null: there is none. */
  readonly checkpoint: CheckpointFile | null;
}

/** A checkpoint of the audit chain as the file that is downloaded alone. */
const checkpointText = (checkpoint: CheckpointFile): string => `${JSON.stringify(checkpoint, null, 2)}\n`;

/** What is in the set, with the SHA-256 of each file: a text that every computer opens. */
export function tableOfContents(campaign: string, papers: readonly PaperOfSet[], { manifest, checkpoint }: ProofsOfSet): string {
  const entries = [
    ...papers.map((paper, at) => [nameInSet(paper, at), SET.purposes[paper.kind], paper.sha256]),
    [manifest.fileName, SET.manifest, manifest.sha256],
    ...(checkpoint === null ? [] : [[SET.checkpointName(checkpoint.sequence), SET.checkpointPurpose, contentsSha256(checkpointText(checkpoint))]]),
  ];
  const lines = entries.map(([name, purpose, sha256]) => [name, purpose, `SHA-256: ${sha256}`].join('\r\n   '));
  const head = [SET.title(campaign), SET.result(manifest.sha256), ...(checkpoint === null ? [] : [SET.checkpoint(checkpoint.sequence, checkpoint.hash)])];
  // The mark of UTF-8 in front: an old editor would otherwise show broken letters.
  return `\ufeff${[...head, '', ...lines, '', SET.check].join('\r\n')}\r\n`;
}

/**
 * The set as an archive, read piece by piece; the same papers give the same bytes. The manifest keeps the name by which `dvk verify`
 * finds it beside the list.
 */
export function paperSet(contents: string, papers: readonly PaperOfSet[], { manifest, checkpoint }: ProofsOfSet, open: (sha256: string) => Readable): Readable {
  const zip = new ZipFile();
  const entry = steadyEntry();
  zip.addBuffer(Buffer.from(contents, 'utf8'), SET.contentsName, entry);
  for (const [at, paper] of papers.entries()) zip.addReadStreamLazy(nameInSet(paper, at), entry, (done) => done(null, open(paper.sha256)));
  zip.addReadStreamLazy(manifest.fileName, entry, (done) => done(null, Readable.from(manifest.pieces(), { objectMode: false })));
  if (checkpoint !== null) zip.addBuffer(Buffer.from(checkpointText(checkpoint), 'utf8'), SET.checkpointName(checkpoint.sequence), entry);
  zip.end();
  return zip.outputStream as Readable;
}

/** Names the set in the log: the hash over its table of contents. */
export const contentsSha256 = (contents: string): string => createHash('sha256').update(contents, 'utf8').digest('hex');

