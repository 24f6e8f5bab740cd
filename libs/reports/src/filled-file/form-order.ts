/** A form to be filled in, or one that came with its errors marked; travels as JSON to the process that writes. */
export interface FormOrder {
  /** Cells of the sheet that lies in the file unseen. */
  readonly identity: readonly string[];
  readonly sheets: { readonly guide: string; readonly form: string; readonly lists: string };
  /** The first line is the title. */
  readonly guide: readonly string[];
  readonly title: string;
  readonly note: string;
  readonly columns: readonly FormOrderColumn[];
  readonly lists: readonly { readonly head: string; readonly width: number; readonly words: readonly string[] }[];
  /** `rowKey` null: rows are not known by keys. */
  readonly heads: { readonly rowKey: string | null; readonly errors: string };
  /** How many columns stay where they are while one looks to the right, keys left aside; more than a page is wide goes on pages beside each other. */
  readonly frozenColumns: number;
  readonly manyPages: boolean;
  /** Rows that bear lines when the file is given out, and rows that it may hold. */
  readonly emptyRows: number;
  readonly mostRows: number;
  readonly refusal: { readonly title: string; readonly notListed: string };
  /** As they came, with what is wrong with them; null: a file to be filled in. */
  readonly rows: readonly MarkedFormRow[] | null;
}

export interface FormOrderColumn {
  readonly key: string;
  readonly head: string;
  readonly width: number;
  readonly hint: string;
  /** Place of the list that a cell is chosen from; null: none. */
  readonly list: number | null;
  /** Most characters of a cell and what is said of more; null: no matter. */
  readonly most: { readonly characters: number; readonly refusal: string } | null;
}

export interface MarkedFormRow {
  readonly key: string | null;
  readonly cells: Readonly<Record<string, string | undefined>>;
  /** Sentences by the cell they belong to. */
  readonly marks: Readonly<Record<string, readonly string[] | undefined>>;
  /** Everything that is wrong with the row; empty: nothing. */
  readonly errors: readonly string[];
}
