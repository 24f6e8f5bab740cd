/** What decides whether a unit may take part in something today. */
export interface UnitStanding {
  readonly id: string;
  /** `UnitKind` */
  readonly kind: string;
  /** Neither it nor whoever took over what it left open lives. */
  readonly dissolved: boolean;
  /** At or below the unit asked about. */
  readonly inArea: boolean;
}
