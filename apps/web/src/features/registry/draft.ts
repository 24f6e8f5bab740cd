import { type CriteriaSet, type Leaf, type Marks, leavesOf } from '@dvk/scoring-core';
import { messages } from '../../messages/vi';
import { registration } from '../../messages/vi/registration';
import type { InitiativeView, NominationView } from './queries';

const texts = messages.registry;

/** The set of a nomination; the server has checked it before publishing. */
export const criteriaOf = (nomination: NominationView): CriteriaSet => nomination.criteriaSet as unknown as CriteriaSet;

export const marksOf = (nomination: NominationView): Marks => nomination.selfMarks as Marks;

/** What a clerk writes of a nomination. */
export interface SelfMarking {
  readonly summary: string;
  readonly legalPreference: boolean;
  readonly marks: Marks;
  readonly remarks: Readonly<Record<string, string>>;
}

export const selfMarkingOf = (nomination: NominationView): SelfMarking => ({
  summary: nomination.summary,
  legalPreference: nomination.legalPreference,
  marks: marksOf(nomination),
  remarks: nomination.selfRemarks,
});

/** The leaves a unit marks for itself. */
export const selfMarkedLeaves = (set: CriteriaSet): readonly Leaf[] => leavesOf(set.groups).filter(({ markedBy }) => markedBy !== 'office');

export type Parts = InitiativeView['details'];
export type Part = keyof Parts;

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
] as const satisfies readonly Part[];

export const shortParts = ['leaderInCharge', 'levelAimedAt'] as const satisfies readonly Part[];

export const noParts: Parts = {
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

/** Anchor of a form part or an item, for links from the list of what is missing. */
export const partAnchor = (part: string): string => `phan-${part}`;
export const leafAnchor = (code: string): string => `tieu-chi-${code}`;

export interface MissingPart {
  readonly label: string;
  readonly to: string;
}

type Registration = Pick<InitiativeView, 'field' | 'details'>;

/** Parts of a registration nobody has written yet; `form` is the address of its page, empty on the page itself. */
export function missingRegistration({ field, details }: Registration, form: string): MissingPart[] {
  const parts = [...narrativeParts, ...shortParts].filter((part) => details[part].trim() === '');
  return [
    ...(field === '' ? [{ label: texts.selfMarking.fieldPart, to: `${form}#${partAnchor('field')}` }] : []),
    ...parts.map((part) => ({ label: registration.parts[part], to: `${form}#${partAnchor(part)}` })),
  ];
}

/** What has still to be written before a nomination can be handed in, each with the place where it is written. */
export function missingParts(
  initiative: Registration & Pick<InitiativeView, 'id'>,
  set: CriteriaSet,
  marking: SelfMarking,
  setAside: Readonly<Record<string, string>>,
): MissingPart[] {
  const leaves = selfMarkedLeaves(set).filter(({ code }) => !Object.hasOwn(marking.marks, code) && !Object.hasOwn(setAside, code));
  return [
    ...missingRegistration(initiative, `/mo-hinh/${initiative.id}`),
    ...(marking.summary.trim() === '' ? [{ label: texts.selfMarking.summaryPart, to: `#${partAnchor('summary')}` }] : []),
    ...leaves.map(({ code, name }) => ({ label: texts.selfMarking.markPart(code, name), to: `#${leafAnchor(code)}` })),
  ];
}
