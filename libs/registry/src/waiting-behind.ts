/** The last row of a page of a list of initiatives that wait, the longest waiting first. */
export interface WaitingBehind {
  /** Since when it waits, as the database writes it. */
  readonly key: string;
  readonly initiativeId: string;
}
