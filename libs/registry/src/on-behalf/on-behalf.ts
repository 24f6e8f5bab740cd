/** How a unit asked the office to write its registration down. */
export const askedWays = ['document', 'telephone', 'in-person'] as const;
export type AskedWay = (typeof askedWays)[number];

export const longestAsker = 200;
export const longestAskedNote = 500;

/** What is written down of a unit's wish that the office register something for it. */
export interface Asked {
  readonly way: AskedWay;
  /** Who asked, as the office writes it down: a bureau or a post rather than a name. */
  readonly askedBy: string;
  /** The unit's paper; null where there is none. */
  readonly document: { readonly number: string; readonly date: string } | null;
  readonly note: string;
}

/** A registration that the office wrote down for its unit. */
export interface OnBehalf extends Asked {
  /** The person at the desk, by id. */
  readonly enteredBy: string;
  readonly enteredAt: Date;
}
