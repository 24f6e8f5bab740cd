/** UTF-8 written piece after piece into memory that is used again and again: what is taken holds until more is written. */
export class WrittenBytes {
  private bytes = Buffer.allocUnsafe(256 * 1024);
  length = 0;

  write(text: string): void {
    // No character of a string takes more than three bytes.
    const most = text.length * 3;
    if (this.length + most > this.bytes.length) this.grow(this.length + most);
    this.length += this.bytes.write(text, this.length, 'utf8');
  }

  /** From there to the end. */
  from(start: number): Buffer {
    return this.bytes.subarray(start, this.length);
  }

  /** Takes back what was written from there on. */
  cut(start: number): void {
    this.length = start;
  }

  taken(): Buffer {
    const taken = this.from(0);
    this.length = 0;
    return taken;
  }

  private grow(length: number): void {
    const larger = Buffer.allocUnsafe(2 * length);
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}
