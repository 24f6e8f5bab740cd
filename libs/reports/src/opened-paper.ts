import type { Readable } from 'node:stream';

/** A paper on its way out: its name, its kind and its bytes. */
export interface OpenedPaper {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Readable;
}
