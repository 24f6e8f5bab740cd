import { councilAppointment, councilPlan, councilSettings } from './convened-council';
import type { FullSeason, ObjectName } from './full-season';
import type { Facts, OperationKnowledge } from './operation-knowledge';

const afterClosing = 'scoring-closed council published archived';
const afterFreezing = 'council published archived';
const beforeFreezing = { 'set-up': 'http.not-found', registration: 'http.not-found', intake: 'http.not-found', scoring: 'http.not-found', 'scoring-closed': 'http.not-found' };
const resultsHidden = { 'set-up': 'campaign.phase-closed', registration: 'campaign.phase-closed', intake: 'campaign.phase-closed', scoring: 'campaign.phase-closed' };

/** Like `seen`, of what is there only once the council has met. */
const seenLater =
  (name: ObjectName, fields: object = {}) =>
  (season: FullSeason, { version }: Facts) => ({ version: season.has(name) ? version(name) : 1, ...fields });
const seatOf = (season: FullSeason): string => (season.has('council-seat:voting') ? season.id('council-seat:voting') : absentSeat);
const absentSeat = '7f3b2a10-0000-4000-8000-000000000000';

/** The lines of the council: its objects are there only once the result was frozen. */
export const councilOperations: Readonly<Record<string, OperationKnowledge>> = {
  Councils_read: { at: { campaignId: 'campaign:own' }, may: 'council auditor', during: afterClosing },
  Councils_write: {
    at: { campaignId: 'campaign:own' },
    body: (season, { version }) => ({ ...councilSettings, version: season.has('council:own') ? version('council:own') : 0 }),
    may: 'council',
    during: afterClosing,
  },
  Councils_candidates: { at: { campaignId: 'campaign:own' }, query: 'search=tran', may: 'council', during: afterClosing },
  Councils_appoint: {
    at: { campaignId: 'campaign:own' },
    body: (season) => ({ ...councilAppointment, personId: season.id('person:newcomer') }),
    may: 'council',
    during: afterFreezing,
    outside: { ...resultsHidden, 'scoring-closed': 'council.none' },
  },
  Councils_replace: {
    at: { campaignId: 'campaign:own', memberId: 'council-member:voter' },
    body: (season) => ({ ...councilAppointment, personId: season.id('person:newcomer'), validFrom: '2199-12-01' }),
    may: 'council',
    during: afterFreezing,
    outside: { ...resultsHidden, 'scoring-closed': 'council.none' },
  },
  Councils_end: {
    at: { campaignId: 'campaign:own', memberId: 'council-member:voter' },
    body: { lastDay: '2199-11-30', document: '0126/QĐ-UBND' },
    may: 'council',
    during: afterFreezing,
    outside: { ...resultsHidden, 'scoring-closed': 'council.none' },
  },
  CouncilSessions_prepare: {
    at: { campaignId: 'campaign:own' },
    body: councilPlan,
    may: 'council',
    during: afterFreezing,
    outside: { ...resultsHidden, 'scoring-closed': 'council.none' },
  },
  CouncilSessions_read: { at: { id: 'council-session:ended' }, may: 'council auditor', during: afterFreezing, outside: beforeFreezing },
  CouncilSessions_attend: {
    at: { id: 'council-session:draft' },
    body: seenLater('council-session:draft', { seats: [], invitees: [{ name: 'Lê Thị Mời', title: '' }] }),
    may: 'council',
    during: afterFreezing,
    outside: beforeFreezing,
  },
  CouncilSessions_open: { at: { id: 'council-session:draft' }, body: seenLater('council-session:draft'), may: 'council', during: afterFreezing, outside: beforeFreezing },
  CouncilSessions_end: {
    at: { id: 'council-session:open' },
    body: seenLater('council-session:open', { conclusion: 'Thông qua' }),
    may: 'council',
    during: afterFreezing,
    outside: beforeFreezing,
  },
  CouncilSessions_addCase: {
    at: { id: 'council-session:draft' },
    body: (season) => ({ nominationCode: null, award: null, obstacleId: season.id('obstacle:own') }),
    may: 'council',
    during: afterFreezing,
    outside: beforeFreezing,
  },
  CouncilSessions_readOutcomes: { at: { id: 'council-session:ended' }, may: 'council auditor', during: afterFreezing, outside: beforeFreezing },
  CouncilMinutes_download: { at: { id: 'council-session:ended' }, may: 'council auditor', during: afterFreezing, outside: beforeFreezing, heavy: true },
  CouncilSessions_record: {
    at: { id: 'council-session:ended' },
    body: {},
    may: 'council',
    during: 'council published',
    ends: 'council.nothing-to-record',
    outside: { ...beforeFreezing, archived: 'result.archived' },
  },
  CouncilSessions_openCase: { at: { id: 'council-case:waiting' }, body: { ballot: 'secret' }, may: 'council', during: afterFreezing, outside: beforeFreezing },
  CouncilSessions_writeDown: {
    at: { id: 'council-case:open' },
    body: (season) => ({ votes: [{ seatId: seatOf(season), choice: 'yes', document: null }] }),
    may: 'council',
    during: afterFreezing,
    outside: beforeFreezing,
  },
  CouncilSessions_closeCase: { at: { id: 'council-case:open' }, body: { conclusion: 'Thông qua', opinions: [] }, may: 'council', during: afterFreezing, outside: beforeFreezing },
  CouncilSessions_readDesk: { may: 'holders' },
  CouncilSessions_vote: {
    at: { id: 'council-case:open' },
    body: (season) => ({ seatId: seatOf(season), choice: 'yes' }),
    may: 'voter',
    during: afterFreezing,
    outside: beforeFreezing,
  },
};
