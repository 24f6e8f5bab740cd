import { join } from 'node:path';
import { readFilledFile } from '../filled-file/read-filled-file';
import type { ListReading } from './reading/list-rows';

/** @throws Problem invalid `obstacle-file.file-…` for what cannot be read at all */
export function readObstacleFile(bytes: Buffer): Promise<ListReading> {
  return readFilledFile<ListReading>(bytes, join(__dirname, 'reading', 'list.process'), {
    empty: 'obstacle-file.file-empty',
    'not-a-workbook': 'obstacle-file.file-not-a-workbook',
    'old-format': 'obstacle-file.file-old-format',
    encrypted: 'obstacle-file.file-encrypted',
    'too-large': 'obstacle-file.file-too-large',
    broken: 'obstacle-file.file-broken',
  });
}
