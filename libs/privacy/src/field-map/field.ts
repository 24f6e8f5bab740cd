/** What sort of thing a column says of a person. */
export const dataKinds = ['name', 'title', 'address', 'account', 'key', 'post', 'seat', 'act', 'trace', 'told', 'choice', 'judgement', 'text', 'file', 'copy'] as const;

/** Whose data they are: who has an account, who is named in a registration, whoever a text speaks of, a contact outside. */
export const dataOwners = ['account-holder', 'named', 'mentioned', 'contact'] as const;

export const dataPurposes = ['to-identify', 'to-sign-in', 'to-reach', 'to-answer-for-acts', 'to-run-the-movement', 'to-judge', 'to-decide-rewards', 'to-protect', 'to-find-again', 'to-answer-requests'] as const;

/** Luật Thi đua, khen thưởng · public duty (Luật 91/2025 Điều 19) · Luật Lưu trữ · protection of the system · the person's own wish. */
export const legalBases = ['emulation-law', 'public-duty', 'archive-law', 'security-duty', 'own-wish', 'data-law'] as const;

/** `record`: as long as the record it belongs to, which archive law keeps; `request`: until somebody asks for erasure; else a rule of the retention table. */
export const keptUntil = ['record', 'request', 'sessions', 'attempts', 'repeated-requests', 'notices', 'reminders', 'duty-reminders', 'mails', 'drafts', 'finished-requests'] as const;

/** Where it leaves the program. */
export const exits = ['public-page', 'paper', 'mail', 'workbook'] as const;

/** What a person is given of it who asks for everything about them. `counted`: how many records, not each. */
export const givenAs = ['given', 'where-named', 'counted', 'secret', 'others-rights'] as const;

/** What an erasure does. `name-gone`: the record stays and no name leads to it; `kept-by-law`: it stays, and the answer says so. */
export const erasures = ['erased', 'where-named', 'name-gone', 'kept-by-law', 'expires'] as const;

export type DataKind = (typeof dataKinds)[number];
export type DataOwner = (typeof dataOwners)[number];
export type DataPurpose = (typeof dataPurposes)[number];
export type LegalBasis = (typeof legalBases)[number];
export type KeptUntil = (typeof keptUntil)[number];
export type Exit = (typeof exits)[number];
export type GivenAs = (typeof givenAs)[number];
export type Erasure = (typeof erasures)[number];

/** Who may come to read it inside: everybody, whoever is signed in, or who holds one of the permissions. */
export type Readers = 'everybody' | 'signed-in' | readonly string[];

/** What is declared of a column that holds personal data. */
export interface PersonalField {
  readonly data: DataKind;
  readonly whose: DataOwner;
  readonly why: DataPurpose;
  readonly basis: LegalBasis;
  readonly kept: KeptUntil;
  readonly leaves: readonly Exit[];
  readonly readers: Readers;
  readonly exported: GivenAs;
  readonly erased: Erasure;
}

/** What is declared of a table: each column stands in one of the two. */
export interface TableFields {
  readonly personal: Readonly<Record<string, PersonalField>>;
  /** Columns that say nothing of a person, apart by spaces. */
  readonly none: string;
  /** The column that says which account holder a row is about, and what of it is given to that person who asks. */
  readonly ownRows?: { readonly by: string; readonly given: readonly string[] };
}

export type FieldsOfTables = Readonly<Record<string, TableFields>>;

/** The same declaration for several columns, apart by spaces. */
export function each(columns: string, field: PersonalField): Readonly<Record<string, PersonalField>> {
  return Object.fromEntries(columns.split(' ').map((column) => [column, field]));
}

/** Who did something, and so when: kept with what was done; after an erasure an id without a name. */
export const whoActed: PersonalField = {
  data: 'act',
  whose: 'account-holder',
  why: 'to-answer-for-acts',
  basis: 'public-duty',
  kept: 'record',
  leaves: [],
  readers: 'signed-in',
  exported: 'counted',
  erased: 'name-gone',
};

/** A sentence of an office that may speak of somebody: reasons, conclusions, notes. It is a record of its own and not searched for names. */
export const officeText: PersonalField = {
  data: 'text',
  whose: 'mentioned',
  why: 'to-run-the-movement',
  basis: 'emulation-law',
  kept: 'record',
  leaves: [],
  readers: 'signed-in',
  exported: 'others-rights',
  erased: 'kept-by-law',
};

/** A text of a registration that names people: found by name, given and erased where the person is named. */
export const registrationText: PersonalField = {
  data: 'text',
  whose: 'named',
  why: 'to-run-the-movement',
  basis: 'emulation-law',
  kept: 'request',
  leaves: ['workbook'],
  readers: ['initiative.read', 'nomination.read', 'score-sheet.read', 'duplicate.decide'],
  exported: 'where-named',
  erased: 'where-named',
};

/** What a member of a panel or a council judged. Secret to everybody whom the phase does not open it to, the office that answers requests among them. */
export const judgement: PersonalField = {
  data: 'judgement',
  whose: 'account-holder',
  why: 'to-judge',
  basis: 'emulation-law',
  kept: 'record',
  leaves: ['workbook'],
  readers: ['score-sheet.read', 'scoring.matrix', 'office-sheet.read', 'result.read', 'council.read', 'council.vote'],
  exported: 'secret',
  erased: 'name-gone',
};

/** A copy that was frozen or signed: it is what it was. */
export const frozenCopy: PersonalField = {
  data: 'copy',
  whose: 'mentioned',
  why: 'to-decide-rewards',
  basis: 'archive-law',
  kept: 'record',
  leaves: ['paper', 'workbook'],
  readers: 'signed-in',
  exported: 'others-rights',
  erased: 'kept-by-law',
};
