import type { OperationKnowledge } from './operation-knowledge';

/** Who sees the appeals of a campaign besides the units that filed them, and who of them answers. */
const answerers = 'chair secretary secretary-b council';
const published = 'published archived';
const beforePublishing = 'campaign.phase-closed';
const pdf = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n';

/** Publishing, what units and everybody see of it, and appeals; a part of the table in operation-knowledge.ts. */
export const publicationKnowledge: Readonly<Record<string, OperationKnowledge>> = {
  Publications_read: { at: { campaignId: 'campaign:own' }, may: 'council auditor' },
  Publications_notices: { at: { campaignId: 'campaign:own' }, may: 'council auditor' },
  Publications_publish: {
    at: { campaignId: 'campaign:own' },
    body: (season) => ({ resultId: season.id(season.has('result:own') ? 'result:own' : 'campaign:own'), publicList: true, note: '', reason: '' }),
    may: 'council',
    during: 'council',
    outside: {
      'set-up': beforePublishing,
      registration: beforePublishing,
      intake: beforePublishing,
      scoring: beforePublishing,
      'scoring-closed': beforePublishing,
      published: 'publication.already-published',
      archived: beforePublishing,
    },
  },
  Publications_withdraw: {
    at: { campaignId: 'campaign:own' },
    body: { reason: 'Có sai sót trong danh sách' },
    may: 'council',
    during: 'published',
    outside: {
      'set-up': beforePublishing,
      registration: beforePublishing,
      intake: beforePublishing,
      scoring: beforePublishing,
      'scoring-closed': beforePublishing,
      council: 'publication.none-in-force',
      archived: beforePublishing,
    },
  },
  OwnResults_list: { may: 'holders' },
  OwnResults_read: { at: { nominationId: 'nomination:marked' }, may: 'clerk', during: published, outside: 'http.not-found' },
  Appeals_file: {
    at: { id: 'nomination:marked' },
    file: { name: 'bo-sung.pdf', bytes: pdf, fields: { text: 'Đề nghị xem lại minh chứng mục 2' } },
    may: 'clerk',
    during: published,
    outside: 'http.not-found',
  },
  Appeals_list: { at: { campaignId: 'campaign:own' }, may: `${answerers} auditor` },
  Appeals_read: { at: { id: 'appeal:own' }, may: `clerk ${answerers} auditor`, during: published, outside: 'http.not-found' },
  Appeals_open: { at: { id: 'appeal:own' }, may: `clerk ${answerers} auditor`, during: published, outside: 'http.not-found' },
  Appeals_withdraw: { at: { id: 'appeal:own' }, may: 'clerk', during: published, outside: 'http.not-found' },
  Appeals_receive: { at: { id: 'appeal:own' }, may: answerers, during: published, outside: 'http.not-found' },
  Appeals_answer: { at: { id: 'appeal:own' }, body: { outcome: 'rejected', text: 'Điểm đã chấm đúng quy định' }, may: answerers, during: published, outside: 'http.not-found' },
  PublishedAwards_search: { may: 'everybody' },
  PublishedAwards_choices: { may: 'everybody' },
  PublishedAwards_read: { at: { id: 'nomination:marked' }, may: 'everybody', during: published, outside: 'http.not-found' },
};
