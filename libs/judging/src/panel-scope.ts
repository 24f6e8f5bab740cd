import type { NominationHead } from '@dvk/registry';
import type { PanelRow } from './persistence/panels.repository';

/** Whether the panel marks the nomination: its field and its peer group are among the panel's, where the panel names any. */
export function inScope({ fields, peerGroups }: Pick<PanelRow, 'fields' | 'peerGroups'>, head: Pick<NominationHead, 'field' | 'peerGroup'>): boolean {
  return (fields.length === 0 || fields.includes(head.field)) && (peerGroups.length === 0 || peerGroups.includes(head.peerGroup));
}
