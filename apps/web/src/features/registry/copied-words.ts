import type { components } from '../../api/schema';

type Word = Pick<components['schemas']['ListedWordView'], 'list' | 'word' | 'inUse'>;

interface Chosen {
  readonly field: string;
  readonly programmeTags: readonly string[];
}

/** Field and programmes of an initiative that a new one begins from: those that may still be chosen; every one while nobody keeps a list. */
export function copiedWords({ field, programmeTags }: Chosen, words: readonly Word[]): { field: string; programmeTags: string[] } {
  const listed = (list: Word['list'], word: string): boolean => {
    const kept = words.filter((each) => each.list === list);
    return kept.length === 0 || kept.some((each) => each.word === word && each.inUse);
  };
  return { field: listed('field', field) ? field : '', programmeTags: programmeTags.filter((tag) => listed('programme', tag)) };
}
