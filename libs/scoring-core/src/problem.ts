/**
 * One thing that is wrong, for people to put right. `at` is the code of the
 * place (a group, leaf, class, tier), or a place in the document such as
 * `groups[2].children[0]` where the code itself is blank. Decimal numbers in
 * `params` are texts with a point ("12.5").
 */
export interface Problem<Code extends string> {
  readonly code: Code;
  readonly at: string;
  readonly params: Readonly<Record<string, string | number>>;
}
