import { createHash } from 'node:crypto';
import { detailParts } from '../initiative-details';
import type { WrittenForm } from './bulk-registration';

/** SHA-256 of what a row says, whatever row it stands in. */
export function formDigest({ unitId, subjectKind, name, field, programmeTags, details, continuesId, jointUnitIds }: WrittenForm): string {
  const said = [unitId, subjectKind, name, field, programmeTags, detailParts.map((part) => details[part]), continuesId, [...jointUnitIds].sort()];
  return createHash('sha256').update(JSON.stringify(said), 'utf8').digest('hex');
}
