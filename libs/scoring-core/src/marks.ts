/**
 * A decimal with at most two places, held as an integer number of hundredths
 * (8,25 is 825). Every mark, maximum, weight, bonus and deduction is one.
 */
export type Hundredths = number;

/**
 * What an assessor, the office or a unit entered for one leaf. A leaf without
 * an entry is *missing*, which is never the same as 0 (scoring rules §2).
 */
export type Mark =
  | { readonly kind: 'points'; readonly hundredths: Hundredths }
  | { readonly kind: 'level'; readonly level: string }
  | { readonly kind: 'gate'; readonly passed: boolean }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'ratio'; readonly done: number; readonly assigned: number }
  | { readonly kind: 'measured'; readonly hundredths: Hundredths }
  | { readonly kind: 'not-applicable' };

/** Marks of one sheet keyed by leaf code; an absent key is a missing mark. */
export type Marks = Readonly<Record<string, Mark>>;
