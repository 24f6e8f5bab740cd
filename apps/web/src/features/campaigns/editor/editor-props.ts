/** What every part of the editor gets: a value, and what to do with a changed one. */
export interface PartProps<T> {
  value: T;
  onChange: (value: T) => void;
  /** Published sets are only read. */
  readOnly: boolean;
}
