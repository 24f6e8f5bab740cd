/** What initiatives are sorted by: the main field (lĩnh vực), and the programmes they belong to. */
export const wordLists = ['field', 'programme'] as const;

export type WordList = (typeof wordLists)[number];

/** A word of a list, from one day to another. */
export interface ListedWord {
  readonly id: string;
  readonly unitId: string;
  readonly list: WordList;
  readonly word: string;
  /** First day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** The day from which it is used no more; null: no end is known. */
  readonly validTo: string | null;
  readonly version: number;
}

/** Words that an initiative of an area may be given on a day; a list that nobody keeps there is null: any word goes. */
export type WordsInUse = Readonly<Record<WordList, readonly string[] | null>>;

/** What an initiative is sorted by. */
export interface WordsChosen {
  readonly field: string;
  readonly programmeTags: readonly string[];
}

/**
 * Where a word was chosen that is not on its list today. What was there before stays: old records keep the words of their day.
 * `extraFields`: fields of campaigns that take nominations now.
 */
export function strangeWords(chosen: WordsChosen, before: WordsChosen | null, lists: WordsInUse, extraFields: readonly string[]): string[] {
  const strange: string[] = [];
  const known = [...(lists.field ?? []), ...extraFields];
  if (lists.field !== null && chosen.field !== '' && chosen.field !== before?.field && !known.includes(chosen.field)) strange.push('field');
  const programmes = lists.programme;
  chosen.programmeTags.forEach((tag, at) => {
    if (programmes !== null && !programmes.includes(tag) && before?.programmeTags.includes(tag) !== true) strange.push(`programmeTags.${at}`);
  });
  return strange;
}
