import type { FullSeason } from './full-season';
import type { OperationKnowledge } from './operation-knowledge';

/** @returns the id of what was made */
type Write = (path: string, body: object) => Promise<string>;

const source = 'Đơn ngày 12/11/2026, nộp trực tiếp, đã đối chiếu giấy tờ';

/** Requests in the states that operations ask for: one waits, one is approved and can be handed over, one waits to be erased. */
export async function receiveRequests(season: FullSeason, write: Write): Promise<void> {
  const about = { kind: 'export', subject: 'account', personId: season.id('person:idle'), source, receivedOn: '2026-11-12' };
  season.keep('data-request:waiting', await write('/api/personal-data/requests', { ...about, subject: 'named', personId: undefined, subjectName: 'Nguyễn Văn Phụ Trách' }));
  const approved = season.keep('data-request:approved', await write('/api/personal-data/requests', about));
  await write(`/api/personal-data/requests/${approved}/decision`, { version: 1, approve: true, reason: '', places: [] });
}

/** What the operations on personal data need to be asked well; see `OperationKnowledge`. */
export const privacyKnowledge: Readonly<Record<string, OperationKnowledge>> = {
  PersonalDataMap_read: { phaseless: true, may: 'holders' },
  PersonalDataMap_retention: { phaseless: true, may: 'holders' },
  PersonalDataRequests_list: { phaseless: true, may: 'holders' },
  PersonalDataRequests_receive: {
    phaseless: true,
    // Two of one day would stand in the order of their new ids.
    body: (season) => ({ kind: 'erasure', subject: 'account', personId: season.id('person:idle'), source, receivedOn: '2026-11-13' }),
    may: 'holders',
  },
  PersonalDataRequests_read: { phaseless: true, at: { id: 'data-request:waiting' }, may: 'holders' },
  PersonalDataRequests_findings: { phaseless: true, at: { id: 'data-request:waiting' }, may: 'holders' },
  PersonalDataRequests_decide: {
    phaseless: true,
    at: { id: 'data-request:waiting' },
    body: (_, { version }) => ({ version: version('data-request:waiting'), approve: false, reason: 'Không chứng minh được nhân thân', places: [] }),
    may: 'holders',
  },
  PersonalDataRequests_finish: {
    phaseless: true,
    at: { id: 'data-request:approved' },
    body: (_, { version }) => ({ version: version('data-request:approved') }),
    may: 'holders',
  },
  PersonalDataRequests_file: { phaseless: true, heavy: true, at: { id: 'data-request:approved' }, may: 'holders' },
};
