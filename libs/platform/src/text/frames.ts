
/** A piece of what two of our programs say to each other. */
export interface Frame {
  /** One ASCII character: what the bytes are. */
  readonly sign: string;
  readonly bytes: Buffer;
}

const headLength = 5;

/** A frame as it is sent: its sign, the number of its bytes (32 bits, little-endian), its bytes. They are not copied. */
export function frameOf(sign: string, content: Buffer | string): readonly [Buffer, Buffer] {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const head = Buffer.alloc(headLength);
  head.write(sign, 'latin1');
  head.writeUInt32LE(bytes.length, 1);
  return [head, bytes];
}

/**
 * The frames of a stream. Whoever passes one on never reads it: no text is made of the bytes.
 *
 * @throws Error when the stream ends in the midst of one
 */
export async function* framesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const come = new ComeBytes();
  for await (const piece of stream) {
    come.add(piece);
    for (let frame = come.next(); frame !== null; frame = come.next()) yield frame;
  }
  if (come.length > 0) throw new Error('a stream ends in the midst of a frame');
}

class ComeBytes {
  private pieces: Buffer[] = [];
  private head: { readonly sign: string; readonly length: number } | null = null;
  length = 0;

  add(piece: Buffer): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }

  next(): Frame | null {
    if (this.head === null) {
      if (this.length < headLength) return null;
      const head = this.take(headLength);
      this.head = { sign: head.toString('latin1', 0, 1), length: head.readUInt32LE(1) };
    }
    const { sign, length } = this.head;
    if (this.length < length) return null;
    this.head = null;
    return { sign, bytes: this.take(length) };
  }

  /** The first bytes; what came in one piece is not copied. */
  private take(length: number): Buffer {
    const taken: Buffer[] = [];
    let missing = length;
    while (missing > 0) {
      const [first] = this.pieces;
      if (first === undefined) throw new Error('more bytes are taken than have come');
      if (first.length <= missing) this.pieces.shift();
      else this.pieces[0] = first.subarray(missing);
      taken.push(first.length <= missing ? first : first.subarray(0, missing));
      missing -= Math.min(first.length, missing);
    }
    this.length -= length;
    return taken.length === 1 && taken[0] !== undefined ? taken[0] : Buffer.concat(taken, length);
  }
}
