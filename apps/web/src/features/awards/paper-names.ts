import { paperSet as paperSetMessages } from '../../messages/vi/paper-set';

const { names, purposes } = paperSetMessages;

export const paperName = (kind: string): string => (names as Readonly<Record<string, string>>)[kind] ?? kind;
export const paperPurpose = (kind: string): string => (purposes as Readonly<Record<string, string>>)[kind] ?? '';
