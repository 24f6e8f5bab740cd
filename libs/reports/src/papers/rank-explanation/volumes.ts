import { ZipFile } from 'yazl';
import { steadyEntry } from '../steady-entry';
import { EXPLANATION } from './messages.vi';

/** A Word file and the nominations on its pages, in their order. */
export interface Volume {
  readonly bytes: Buffer;
  readonly nominations: readonly { readonly code: string; readonly name: string }[];
}

/** The only volume as it is; several as an archive with a list that says in which volume, and where in it, each nomination's page is. */
export async function inVolumes(volumes: readonly Volume[], campaign: string): Promise<Buffer> {
  const [first] = volumes;
  if (first !== undefined && volumes.length === 1) return first.bytes;
  const { fileName, contentsName, contentsTitle, contentsLine } = EXPLANATION.volumes;
  const zip = new ZipFile();
  const entry = steadyEntry();
  const lines = volumes.flatMap(({ nominations }, volume) => nominations.map(({ code, name }, page) => contentsLine(code, name, volume + 1, page + 1)));
  // The mark of UTF-8 in front: an old editor would otherwise show broken letters.
  zip.addBuffer(Buffer.from(`\ufeff${[contentsTitle(campaign), '', ...lines].join('\r\n')}\r\n`), contentsName, entry);
  for (const [at, { bytes }] of volumes.entries()) zip.addBuffer(bytes, fileName(at + 1, volumes.length), entry);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
