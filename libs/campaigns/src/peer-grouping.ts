import type { SubjectKind } from '@dvk/scoring-core';
import { otherUnitsName, peerGroupSeparator, subjectKindNames } from './messages.vi';

/** How nominations are put into peer groups; the subject kind always counts (scoring rules §7). */
export interface PeerGrouping {
  readonly byField: boolean;
  /** Named groups of unit kinds ("Xã, phường": commune, ward …); empty: units are not told apart. */
  readonly unitGroups: readonly { readonly name: string; readonly unitKinds: readonly string[] }[];
}

/** What decides the peer group of a nomination. */
export interface PeerGroupTraits {
  readonly subjectKind: SubjectKind;
  readonly field: string;
  readonly unitKind: string;
}

/**
 * The peer group of a nomination: subject kind, then the group of its unit's kind, then its field as far as the
 * campaign tells them apart. A unit kind that no group names falls into a group of its own, never into another's.
 */
export function peerGroupOf({ peerGrouping }: { readonly peerGrouping: PeerGrouping }, traits: PeerGroupTraits): string {
  const parts = [subjectKindNames[traits.subjectKind]];
  if (peerGrouping.unitGroups.length > 0) {
    const group = peerGrouping.unitGroups.find(({ unitKinds }) => unitKinds.includes(traits.unitKind));
    parts.push(group?.name ?? otherUnitsName);
  }
  if (peerGrouping.byField && traits.field !== '') parts.push(traits.field);
  return parts.join(peerGroupSeparator);
}
