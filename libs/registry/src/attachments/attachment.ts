/** A file that goes along with a registration. */
export interface Attachment {
  readonly id: string;
  /** No two of a registration have the same. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
}

/** The files of a registration after an act on them, and the version it has now. */
export interface AttachmentsShown {
  readonly files: readonly Attachment[];
  readonly version: number;
}

/** The name, or with a number behind it the first that no other has: `Ảnh.jpg`, `Ảnh (2).jpg`. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const dot = wanted.lastIndexOf('.');
  const [stem, ending] = [wanted.slice(0, dot), wanted.slice(dot)];
  const names = Array.from({ length: taken.size + 1 }, (_, before) => (before === 0 ? wanted : `${stem} (${before + 1})${ending}`));
  return names.find((name) => !taken.has(name)) ?? wanted;
}
