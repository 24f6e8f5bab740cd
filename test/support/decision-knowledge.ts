import type { OperationKnowledge } from './operation-knowledge';

/** Who reads the results once the phase opens them. */
export const readers = 'staff chair secretary secretary-b council auditor';
export const afterFreezing = 'council published archived';
export const beforeFreezing = { 'set-up': 'http.not-found', registration: 'http.not-found', intake: 'http.not-found', scoring: 'http.not-found', 'scoring-closed': 'http.not-found' };
const untilArchived = 'set-up registration intake scoring scoring-closed council published';
const phaseClosed = { 'set-up': 'campaign.phase-closed', registration: 'campaign.phase-closed', intake: 'campaign.phase-closed', scoring: 'campaign.phase-closed' };
const obstacle = { kind: 'complaint', effect: 'warning', className: null, reason: 'Có đơn đang xác minh', documentNumber: '0112/CV-TTr', documentDate: '2026-03-02', documentIssuer: 'Thanh tra tỉnh' };
const pdf = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n';
const list = { at: { id: 'campaign:own' }, heavy: true, may: 'staff council', during: untilArchived, outside: 'obstacle.archived' } as const;
const notAWorkbook = { name: 'ds.csv', bytes: 'x', fields: { documentNumber: '0114/CV-TTr', documentDate: '2026-03-02', documentIssuer: 'Thanh tra tỉnh', summary: 'Đang thanh tra' } } as const;
const unread = 'obstacle-file.file-not-a-workbook';
const recordedGround = { reason: 'Hội đồng đã thảo luận', decidedBy: 'Nguyễn Văn Hội, Chủ tịch Hội đồng', decidedAt: '2026-03-02T02:00:00.000Z', document: '12-BB/HĐ' };

/** What the proofs know of obstacles, recorded decisions and versions of a result. */
export const decisionKnowledge: Readonly<Record<string, OperationKnowledge>> = {
  Obstacles_read: { at: { campaignId: 'campaign:own' }, may: 'staff council auditor' },
  Obstacles_enter: {
    at: { campaignId: 'campaign:own' },
    body: (season) => ({ ...obstacle, nominationId: season.id('nomination:marked') }),
    may: 'staff council',
    during: untilArchived,
    outside: 'obstacle.archived',
  },
  Obstacles_enterMany: {
    at: { campaignId: 'campaign:own' },
    body: (season) => ({ ...obstacle, documentNumber: '0113/CV-TTr', nominationIds: [season.id('nomination:marked'), season.id('nomination:second')] }),
    may: 'staff council',
    during: untilArchived,
    outside: 'obstacle.archived',
  },
  ObstacleScans_attach: { at: { id: 'obstacle:own' }, file: { name: 'ket-luan.pdf', bytes: pdf }, may: 'staff council', during: untilArchived, outside: 'obstacle.archived' },
  ObstacleScans_open: { at: { id: 'obstacle-scan:own' }, may: 'staff council auditor' },
  ObstacleScans_remove: { at: { id: 'obstacle-scan:own' }, may: 'staff council', during: untilArchived, outside: 'obstacle.archived' },
  ObstacleFile_template: { ...list },
  ObstacleFile_preview: { ...list, file: notAWorkbook, ends: unread },
  ObstacleFile_errors: { ...list, file: notAWorkbook, ends: unread },
  ObstacleFile_apply: { ...list, file: { ...notAWorkbook, fields: { ...notAWorkbook.fields, fingerprint: '0'.repeat(64), choice: 'all' } }, ends: unread },
  ObstacleRegister_download: { at: { id: 'campaign:own' }, heavy: true, may: 'staff council auditor' },
  Obstacles_dismiss: {
    at: { campaignId: 'campaign:own' },
    body: (season) => ({ nominationId: season.id('nomination:marked'), kind: 'dissolved-body', reason: 'Đơn vị được kế thừa' }),
    may: 'staff council',
    during: untilArchived,
    ends: 'obstacle.finding-gone',
    outside: 'obstacle.archived',
  },
  Obstacles_lift: { at: { id: 'obstacle:own' }, body: { reason: 'Đã kết luận, không vi phạm', document: '07/KL-TTr' }, may: 'council', during: untilArchived, outside: 'obstacle.archived' },
  Decisions_read: { at: { campaignId: 'campaign:own' }, may: readers, during: afterFreezing, outside: { ...phaseClosed, 'scoring-closed': 'result.not-frozen-yet' } },
  Decisions_record: {
    at: { campaignId: 'campaign:own' },
    body: (season) => ({ ...recordedGround, kind: 'departure', nominationCode: season.has('code:marked') ? season.id('code:marked') : 'MH001', award: null }),
    may: 'council',
    during: 'council published',
    ends: 'decision.doubled',
    outside: { ...phaseClosed, 'scoring-closed': 'result.scoring-not-locked', archived: 'result.archived' },
  },
  Decisions_withdraw: { at: { id: 'decision:own' }, body: { reason: 'Ghi nhầm' }, may: 'council', during: 'council published', outside: { ...beforeFreezing, archived: 'result.archived' } },
  Decisions_listVersions: { at: { campaignId: 'campaign:own' }, may: readers, during: afterFreezing, outside: { ...phaseClosed, 'scoring-closed': 'result.not-frozen-yet' } },
  Decisions_makeVersion: {
    at: { campaignId: 'campaign:own' },
    body: (season) => ({ replacesId: season.has('result:own') ? season.id('result:own') : season.id('campaign:own'), reason: 'Theo kết luận của Hội đồng', finalise: false }),
    may: 'council',
    during: 'council published',
    outside: { ...phaseClosed, 'scoring-closed': 'result.scoring-not-locked', archived: 'result.archived' },
  },
  Decisions_changes: { at: { id: 'result:own' }, may: readers, during: afterFreezing, outside: beforeFreezing },
};
