import { organization } from '../../messages/vi/organization';
import { unitChanges as texts } from '../../messages/vi/unit-changes';
import type { UnitChange } from './queries';

const names = (units: readonly { readonly name: string }[]): string => units.map(({ name }) => name).join(', ');

/** What a recorded change says, one sentence for each unit made and each step. */
export function changeSentences({ made, steps }: Pick<UnitChange, 'made' | 'steps'>): readonly string[] {
  return [
    ...made.map(({ name }) => texts.made(name)),
    ...steps.map(({ kind, units, targets, name, heir, unitKind }) =>
      texts.says[kind](names(units), names(targets), unitKind === null ? (name ?? '') : organization.kinds[unitKind], heir?.name ?? ''),
    ),
  ];
}
