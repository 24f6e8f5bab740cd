import type { RefusalCode } from './raw-workbook';

/** Why an upload cannot be read, as far as whoever sends it can do something about it. */
export type RefusalReason = 'empty' | 'not-a-workbook' | 'old-format' | 'encrypted' | 'too-large' | 'broken';

export const refusalReasons: Readonly<Record<RefusalCode, RefusalReason>> = {
  'file-missing': 'broken',
  'file-empty': 'empty',
  'file-too-large': 'too-large',
  'not-a-workbook': 'not-a-workbook',
  'old-format': 'old-format',
  encrypted: 'encrypted',
  truncated: 'broken',
  broken: 'broken',
  'forbidden-markup': 'broken',
  'too-many-parts': 'too-large',
  'too-many-rows': 'too-large',
  'too-many-cells': 'too-large',
  'text-too-long': 'too-large',
  'expands-too-much': 'too-large',
  'needs-too-much': 'too-large',
  'takes-too-long': 'too-large',
};
