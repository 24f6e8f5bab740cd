/** How nominations are put into peer groups; the subject kind always counts (scoring rules §7). */
export interface PeerGrouping {
  readonly byField: boolean;
  /** Named groups of unit kinds ("Xã, phường": commune, ward …); empty: units are not told apart. */
  readonly unitGroups: readonly { readonly name: string; readonly unitKinds: readonly string[] }[];
}
