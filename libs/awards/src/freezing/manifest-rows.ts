import { createHash } from 'node:crypto';
import { copyLine } from '../../../platform/src/text';
import type { LookedUpList, ManifestPiece } from '../season-manifest';
import { WrittenBytes } from './written-bytes';

/** Bytes that are kept in one row of a manifest and sent at once: so few that every program on the way uses their memory again and again. */
export const bytesAtOnce = 96 * 1024;

/** The first element of a looked-up list that begins in a part: its nomination's code, and where in the part it stands, in UTF-16 code units. */
interface PlaceInPart {
  readonly code: string;
  readonly at: number;
}

const backslash = 92;

/** A text that stands where another stood: at the beginning of the first part, which it does not fill. */
interface OtherBeginning {
  readonly own: string;
  readonly instead: string;
}

const withBeginning = (content: Buffer, { own, instead }: OtherBeginning): Buffer => Buffer.concat([Buffer.from(instead, 'utf8'), content.subarray(Buffer.byteLength(own, 'utf8'))]);

/**
 * A manifest as rows of its parts (result, number, content, where its looked-up lists go on) in COPY's text format. A part holds whole
 * elements of the long lists, never half of one; the hash is taken as it is written.
 */
export class ManifestRows {
  private readonly hash = createHash('sha256');
  private readonly otherHash = createHash('sha256');
  private readonly written = new WrittenBytes();
  private partNo = 0;
  private contentFrom = 0;
  /** Characters of the content. */
  private characters = 0;
  private places: { [List in LookedUpList]?: PlaceInPart } = {};

  /** @param other another beginning of the same text, of which the hash is taken as well; null: nobody asks for it */
  constructor(
    private readonly resultId: string,
    private readonly other: OtherBeginning | null = null,
  ) {}

  /** What it gives holds until the next is asked for. */
  *of(pieces: Iterable<ManifestPiece>): Generator<Buffer> {
    this.begin();
    for (const { text, begins } of pieces) {
      if (begins !== null) this.places[begins.list] ??= { code: begins.code, at: this.characters };
      this.written.write(text);
      this.characters += text.length;
      if (this.written.length < bytesAtOnce) continue;
      yield this.row();
      this.begin();
    }
    if (this.characters > 0) yield this.row();
  }

  /** Of everything that was written. */
  sha256(): string {
    return this.hash.digest('hex');
  }

  /** Of everything that was written, with the other beginning; null: there is none. */
  otherSha256(): string | null {
    return this.other === null ? null : this.otherHash.digest('hex');
  }

  private begin(): void {
    this.written.cut(0);
    this.written.write(`${this.resultId}\t${(this.partNo += 1)}\t`);
    this.contentFrom = this.written.length;
    this.characters = 0;
    this.places = {};
  }

  private row(): Buffer {
    const content = this.written.from(this.contentFrom);
    this.hash.update(content);
    if (this.other !== null) this.otherHash.update(this.partNo > 1 ? content : withBeginning(content, this.other));
    // Canonical JSON holds neither tabulators nor line breaks as they are.
    if (content.includes(backslash)) {
      const escaped = content.toString('utf8').replaceAll('\\', '\\\\');
      this.written.cut(this.contentFrom);
      this.written.write(escaped);
    }
    const { nominations, sheets } = this.places;
    this.written.write(`\t${copyLine([nominations?.code ?? null, nominations?.at ?? null, sheets?.code ?? null, sheets?.at ?? null])}`);
    return this.written.from(0);
  }
}
