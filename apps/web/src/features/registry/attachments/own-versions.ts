/**
 * Versions of a registration that one page made: by saving what is typed and by adding, renaming and removing files, which goes on beside
 * it. What this page did itself is nobody else's change; whatever else comes between stops the count.
 */
export class OwnVersions {
  private readonly made = new Set<number>();

  constructor(private known: number) {}

  /** The newest version up to which nobody else wrote. */
  newest(seen = 0): number {
    this.known = Math.max(this.known, seen);
    while (this.made.has(this.known + 1)) this.known += 1;
    return this.known;
  }

  add(version: number): void {
    this.made.add(version);
  }
}
