import { messages } from '../../messages/vi';
import type { SubjectKind } from './queries';

const names = messages.registry.kinds;

export const subjectKinds = Object.keys(names) as SubjectKind[];

export const kindChoices = subjectKinds.map((kind) => ({ value: kind, label: names[kind] }));

/** The kind a choice stands for; a collective model when it is none. */
export const readKind = (value: string): SubjectKind => subjectKinds.find((kind) => kind === value) ?? 'collective-model';
