import { Problem } from '@dvk/platform';
import { isUUID } from 'class-validator';
import type { WaitingBehind } from '../waiting-behind';

const instant = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

export const writeWaitingCursor = ({ key, initiativeId }: WaitingBehind): string => Buffer.from(`${key}/${initiativeId}`, 'utf8').toString('base64url');

/** @throws Problem invalid `finding.page-unknown` for anything `writeWaitingCursor` did not write */
export function readWaitingCursor(text: string): WaitingBehind {
  const [key = '', initiativeId = ''] = Buffer.from(text, 'base64url').toString('utf8').split('/');
  if (!instant.test(key) || Number.isNaN(Date.parse(key)) || !isUUID(initiativeId)) throw Problem.invalid('finding.page-unknown', {}, [{ field: 'cursor', code: 'finding.page-unknown' }]);
  return { key, initiativeId };
}
