import { messages } from '../../messages/vi';

const { names, purposes } = messages.paperSet;

export const paperName = (kind: string): string => (names as Readonly<Record<string, string>>)[kind] ?? kind;
export const paperPurpose = (kind: string): string => (purposes as Readonly<Record<string, string>>)[kind] ?? '';
