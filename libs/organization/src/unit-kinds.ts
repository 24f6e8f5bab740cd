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
