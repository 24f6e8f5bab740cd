import { afterFreezing, beforeFreezing, readers } from './decision-knowledge';
import type { OperationKnowledge } from './operation-knowledge';

const heads = 'chair secretary secretary-b';
const notADocument = { name: 'mau.docx', bytes: 'x' } as const;

/** What the proofs know of results, the agreement of a panel, papers, and of what anybody can verify. */
export const resultKnowledge: Readonly<Record<string, OperationKnowledge>> = {
  Results_standings: { may: 'holders' },
  Results_ofCampaign: { at: { campaignId: 'campaign:own' }, may: readers },
  Results_freeze: {
    at: { campaignId: 'campaign:own' },
    may: heads,
    during: 'scoring-closed',
    ends: 'result.scoring-not-locked',
    outside: { 'set-up': 'result.scoring-still-open', registration: 'result.scoring-still-open', intake: 'result.scoring-still-open', scoring: 'result.scoring-still-open', council: 'result.already-frozen', published: 'result.already-frozen', archived: 'result.already-frozen' },
  },
  Results_get: { at: { id: 'result:own' }, may: readers, during: afterFreezing, outside: beforeFreezing },
  Results_lines: { at: { id: 'result:own' }, may: readers, during: afterFreezing, outside: beforeFreezing },
  Results_line: { at: { id: 'result:own' }, words: { position: ['1', '2', '99', 'x'] }, may: readers, during: afterFreezing, outside: beforeFreezing },
  Results_manifest: { at: { id: 'result:own' }, may: readers, during: afterFreezing, outside: beforeFreezing },
  Agreement_read: { at: { id: 'result:own' }, heavy: true, may: readers, during: afterFreezing, outside: beforeFreezing },
  Agreement_tryOut: {
    at: { id: 'result:own' },
    heavy: true,
    body: { method: 'median', minSheets: 1, withoutAssessor: 'TV01' },
    may: readers,
    during: afterFreezing,
    outside: beforeFreezing,
  },
  Papers_list: { at: { id: 'result:own' }, may: readers, during: afterFreezing, outside: beforeFreezing },
  Papers_download: { at: { id: 'result:own' }, words: { kind: ['award-list', 'proposal-letter', 'none'] }, may: readers, during: afterFreezing, outside: beforeFreezing },
  Papers_make: { at: { id: 'result:own' }, body: { kinds: ['award-list', 'rank-explanation'] }, may: readers, during: afterFreezing, outside: beforeFreezing },
  Papers_downloadSet: { at: { id: 'result:own' }, may: readers, during: afterFreezing, outside: beforeFreezing },
  PaperTemplates_list: { at: { id: 'campaign:own' }, may: 'staff' },
  PaperTemplates_standard: { at: { id: 'campaign:own' }, words: { kind: ['proposal-letter', 'none'] }, may: 'staff', heavy: true },
  PaperTemplates_preview: { at: { id: 'campaign:own' }, words: { kind: ['proposal-letter', 'none'] }, may: 'staff', heavy: true },
  PaperTemplates_upload: { at: { id: 'campaign:own' }, words: { kind: ['proposal-letter', 'none'] }, file: notADocument, may: 'staff', ends: 'paper-template.not-a-docx' },
  PaperTemplates_withdraw: { at: { id: 'campaign:own' }, words: { kind: ['proposal-letter', 'none'] }, may: 'staff' },

  // — what can be verified
  PaperLookup_find: { words: { code: ['000000000000', 'ABCDEFABCDEF', 'x'] }, may: 'everybody' },
  AuditChain_state: { phaseless: true, may: 'holders' },
  AuditChain_check: { phaseless: true, may: 'holders' },
  AuditChain_lateChanges: { may: 'holders' },
  Checkpoints_list: { phaseless: true, may: 'holders' },
  Checkpoints_download: { phaseless: true, words: { sequence: ['newest', '1', 'x'] }, may: 'holders' },
  CheckpointHolders_list: { phaseless: true, may: 'holders' },
  CheckpointHolders_add: { phaseless: true, body: { name: 'Văn thư Tỉnh ủy', email: 'van.thu@tinhuy.example.vn' }, may: 'holders' },
  CheckpointHolders_remove: { phaseless: true, at: { id: 'checkpoint-holder:own' }, may: 'holders' },
};
