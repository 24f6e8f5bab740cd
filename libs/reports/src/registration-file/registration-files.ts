import { join } from 'node:path';
import { readFilledFile } from '../filled-file/read-filled-file';
import type { FileReading } from './reading/registration-rows';

/** @throws Problem invalid `registration-file.file-…` for what cannot be read at all */
export function readRegistrationFile(bytes: Buffer): Promise<FileReading> {
  return readFilledFile<FileReading>(bytes, join(__dirname, 'reading', 'registration.process'), {
    empty: 'registration-file.file-empty',
    'not-a-workbook': 'registration-file.file-not-a-workbook',
    'old-format': 'registration-file.file-old-format',
    encrypted: 'registration-file.file-encrypted',
    'too-large': 'registration-file.file-too-large',
    broken: 'registration-file.file-broken',
  });
}
