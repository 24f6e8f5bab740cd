import type { OperationKnowledge } from './operation-knowledge';

const notAWorkbook = { name: 'dang-ky.csv', bytes: 'x' } as const;
/** Clerks of the province's own units. */
const clerks = 'clerk clerk-above clerk-below clerk-neighbour';
const open = { at: { id: 'campaign:own' }, heavy: true, may: clerks, during: 'registration intake' } as const;
const unread = 'registration-file.file-not-a-workbook';

/** What the operations of registering by Excel need to be asked well; see `OperationKnowledge`. */
export const registrationKnowledge: Readonly<Record<string, OperationKnowledge>> = {
  RegistrationFile_template: open,
  RegistrationFile_preview: { ...open, file: notAWorkbook, ends: unread },
  RegistrationFile_errors: { ...open, file: notAWorkbook, ends: unread },
  RegistrationFile_apply: { ...open, file: { ...notAWorkbook, fields: { fingerprint: '0'.repeat(64), choice: 'all' } }, ends: unread },
};
