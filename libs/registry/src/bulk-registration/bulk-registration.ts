import type { ReadyCampaign } from '@dvk/campaigns';
import type { UnitStanding } from '@dvk/organization';
import type { FieldProblem } from '@dvk/platform';
import type { SubjectKind } from '@dvk/scoring-core';
import type { Initiative, InitiativeMention } from '../initiative';
import type { InitiativeDetails } from '../initiative-details';
import type { WordsInUse } from '../word-lists/word-list';

/** A campaign that takes registrations of the actor's units now, with what may be chosen for it. */
export interface OpenRegistration {
  readonly campaign: ReadyCampaign;
  /** Own units that may take part, with today's names. */
  readonly units: readonly NamedUnit[];
  readonly standings: ReadonlyMap<string, UnitStanding>;
  /** By unit. */
  readonly words: ReadonlyMap<string, { readonly lists: WordsInUse; readonly extraFields: readonly string[] }>;
  /** null: any word goes. */
  readonly fields: readonly string[] | null;
  readonly programmes: readonly string[] | null;
  /** Own initiatives, one of which a new one may continue. */
  readonly earlier: readonly InitiativeMention[];
  /** Units that may work on it together with an own one. */
  readonly partners: readonly NamedUnit[];
}

export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

/** A registration as one row of a file writes it; what could not be told is null and stands among the problems. */
export interface WrittenForm {
  /** Row of the file, from 1. */
  readonly row: number;
  /** By which the row is known within its template, wherever it is moved to; null: it has none. */
  readonly rowKey: string | null;
  readonly unitId: string | null;
  readonly subjectKind: SubjectKind | null;
  readonly name: string;
  readonly field: string;
  readonly programmeTags: readonly string[];
  readonly details: InitiativeDetails;
  readonly continuesId: string | null;
  readonly jointUnitIds: readonly string[];
  /** SHA-256 of what was typed: words that a list has no more are the same words still. */
  readonly digest: string;
  /** Found while it was read; fields as the form names them. */
  readonly problems: readonly FieldProblem[];
}

/** What a row was registered as, when its file was last taken. */
export interface TakenRow {
  readonly rowKey: string;
  readonly unitId: string;
  readonly initiativeId: string;
  /** {@link WrittenForm.digest} of then. */
  readonly digest: string;
  /** The initiative's, when the row was written into it. */
  readonly version: number;
}

/** `new` is registered, `changed` rewrites the draft that the same row made; nothing is done for the others. */
export const formStates = ['new', 'changed', 'unchanged', 'doubled', 'refused'] as const;

export type FormState = (typeof formStates)[number];

export interface FormStanding {
  readonly form: WrittenForm;
  readonly state: FormState;
  /** Why nothing is done for it; empty for what is new, changed or unchanged. */
  readonly problems: readonly FieldProblem[];
  /** What its author should look at; nothing is refused for it. */
  readonly notes: readonly FieldProblem[];
  /** As which it is registered already; null: it is not, or nobody can tell. */
  readonly initiative: Initiative | null;
}

/** An initiative that a row was written into. */
export interface WrittenRow {
  readonly row: number;
  readonly initiativeId: string;
  readonly initiativeCode: string;
}
