import { organization as texts } from '../messages/vi/organization';

interface FoundUnit {
  readonly name: string;
  readonly above: readonly { readonly name: string }[];
  /** Units by whose name it was found. */
  readonly formerly: readonly { readonly name: string }[];
}

/** A unit in a list of those that a search found: with the old name that led to it, and with what stands above it. */
export function unitLabel({ name, above, formerly }: FoundUnit): string {
  const told = formerly.length === 0 ? name : texts.formerlyOf(name, formerly.map((unit) => unit.name).join(', '));
  return above[0] === undefined ? told : texts.within(told, above[0].name);
}
