import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { CheckpointFile } from '@dvk/platform';
import { ZipFile } from 'yazl';
import type { PaperKind } from '../paper-kinds';
import { SET } from './messages.vi';

export interface PaperOfSet {
  readonly kind: PaperKind | 'council-minutes';
  readonly fileName: string;
  readonly sha256: string;
}

/** Local fields of a zip entry name no zone: the same everywhere. */
const entryTime = new Date(2020, 0, 1);
const entry = { mtime: entryTime, mode: 0o100644, forceDosTimestamp: true } as const;

/** Two digits before each name keep the order of the dossier in every file manager. */
export const nameInSet = ({ fileName }: PaperOfSet, at: number): string => `${String(at + 1).padStart(2, '0')}. ${fileName}`;

/** A checkpoint of the audit chain as the file that is downloaded alone. */
const checkpointText = (checkpoint: CheckpointFile): string => `${JSON.stringify(checkpoint, null, 2)}\n`;

/**
 * What is in the set, with the SHA-256 of each file: a text that every computer opens.
 *
 * @param checkpoint signed when the result was frozen; null: there is none
 */
export function tableOfContents(campaign: string, resultSha256: string, papers: readonly PaperOfSet[], checkpoint: CheckpointFile | null): string {
  const signed = checkpoint === null ? [] : [[SET.checkpointName(checkpoint.sequence), SET.checkpointPurpose, `SHA-256: ${contentsSha256(checkpointText(checkpoint))}`].join('\r\n   ')];
  const lines = papers.map((paper, at) => [nameInSet(paper, at), SET.purposes[paper.kind], `SHA-256: ${paper.sha256}`].join('\r\n   '));
  // The mark of UTF-8 in front: an old editor would otherwise show broken letters.
  return `\ufeff${[SET.title(campaign), SET.result(resultSha256), ...(checkpoint === null ? [] : [SET.checkpoint(checkpoint.sequence, checkpoint.hash)]), '', ...lines, ...signed, '', SET.check].join('\r\n')}\r\n`;
}

/** The set as an archive, read piece by piece; the same papers give the same bytes. */
export function paperSet(contents: string, papers: readonly PaperOfSet[], checkpoint: CheckpointFile | null, open: (sha256: string) => Readable): Readable {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(contents, 'utf8'), SET.contentsName, entry);
  for (const [at, paper] of papers.entries()) zip.addReadStreamLazy(nameInSet(paper, at), entry, (done) => done(null, open(paper.sha256)));
  if (checkpoint !== null) zip.addBuffer(Buffer.from(checkpointText(checkpoint), 'utf8'), SET.checkpointName(checkpoint.sequence), entry);
  zip.end();
  return zip.outputStream as Readable;
}

/** Names the set in the log: the hash over its table of contents. */
export const contentsSha256 = (contents: string): string => createHash('sha256').update(contents, 'utf8').digest('hex');

