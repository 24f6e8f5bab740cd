import { comparisonKey } from '@dvk/platform';
import { unitKindLabels } from './messages.vi';

export const unitKinds = [
  'province',
  'district',
  'commune',
  'ward',
  'special-zone',
  'township',
  'peoples-committee',
  'department',
  'board',
  'sector',
  'party-committee',
  'party-agency',
  'party-cell',
  'front',
  'association',
  'police',
  'military',
  'school',
  'public-service',
  'enterprise',
  'residential-area',
  'other',
] as const;

/** What a unit is. Registrants are not all in the territorial tree (domain: bodies of State, Party and associations). */
export type UnitKind = (typeof unitKinds)[number];

/** Units that are a territory: a desk there works for its own territory, never for the one above. */
export const territorialKinds: readonly UnitKind[] = ['province', 'district', 'commune', 'ward', 'special-zone', 'township', 'residential-area'];

const kindByLabel = new Map(unitKinds.flatMap((kind) => unitKindLabels[kind].map((label) => [comparisonKey(label), kind] as const)));

/** The kind a table's label means; a label nobody knows is `other` and is kept beside it as it was written. */
export function kindOfLabel(label: string): UnitKind {
  return kindByLabel.get(comparisonKey(label)) ?? 'other';
}

/** The label a kind is printed with. */
export function labelOfKind(kind: UnitKind): string {
  return unitKindLabels[kind][0];
}

/** What is stored beside the kind: the label as written when it is not the kind's own, else nothing. */
export function ownLabel(label: string): string {
  return label === labelOfKind(kindOfLabel(label)) ? '' : label;
}
