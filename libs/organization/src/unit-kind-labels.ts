import { comparisonKey, nameKey } from '@dvk/platform';
import { unitKindLabels } from './messages.vi';
import { type UnitKind, unitKinds } from './unit-kinds';

const labelled = unitKinds.flatMap((kind) => unitKindLabels[kind].map((label) => [label, kind] as const));
const kindByName = new Map(labelled.map(([label, kind]) => [nameKey(label), kind]));
/** Without marks the kind named first wins: "Ban" is a board, only "Bản" is a village. */
const kindByLooseName = new Map([...labelled].reverse().map(([label, kind]) => [comparisonKey(label), kind]));

/** The kind a table's label means; a label nobody knows is `other` and is kept beside it as it was written. */
export function kindOfLabel(label: string): UnitKind {
  return kindByName.get(nameKey(label)) ?? kindByLooseName.get(comparisonKey(label)) ?? 'other';
}

/** The label a kind is printed with. */
export function labelOfKind(kind: UnitKind): string {
  return unitKindLabels[kind][0];
}

/** What is stored beside the kind: the label as written when it is not the kind's own, else nothing. */
export function ownLabel(label: string): string {
  return label === labelOfKind(kindOfLabel(label)) ? '' : label;
}
