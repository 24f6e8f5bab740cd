/** The parts of the registration form that are written out, as the offices' form of 2026 orders them. */
export const narrativeParts = [
  'situation',
  'goals',
  'content',
  'placeAndBeneficiaries',
  'forces',
  'resources',
  'startAndMilestones',
  'outputs',
  'sustainability',
] as const;

/** Short answers of the form. */
export const shortParts = ['leaderInCharge', 'levelAimedAt'] as const;

export const detailParts = [...narrativeParts, ...shortParts] as const;

export type DetailPart = (typeof detailParts)[number];

/** The parts of the registration form. Plain text each, empty while not written yet. */
export type InitiativeDetails = { readonly [Part in DetailPart]: string };

/** Most characters of a narrative part and of a short one. */
export const narrativeLength = 8_000;
export const shortLength = 200;

export const noDetails: InitiativeDetails = {
  situation: '',
  goals: '',
  content: '',
  placeAndBeneficiaries: '',
  forces: '',
  resources: '',
  startAndMilestones: '',
  outputs: '',
  sustainability: '',
  leaderInCharge: '',
  levelAimedAt: '',
};

/** Parts nobody has written yet, in the order of the form. */
export function missingParts(details: InitiativeDetails): DetailPart[] {
  return detailParts.filter((part) => details[part] === '');
}
