/** What decides whether a told conflict can be lifted. */
export interface ToldStanding {
  readonly lifted: boolean;
  /** It is a conflict of the secretary who wants to lift it. */
  readonly own: boolean;
}

/** Why the conflict cannot be lifted; null: it can. Nobody sets themselves free. */
export function whyNotLift({ lifted, own }: ToldStanding): string | null {
  if (lifted) return 'conflict.already-lifted';
  return own ? 'conflict.own-not-lifted' : null;
}
