import { type ReplicationStanding, replicationStates, whyNotReplicate } from './replication.policy';

const standing: ReplicationStanding = { state: 'asked', asker: true, answerer: true, originDropped: false };
const from = (step: 'answer' | 'withdraw' | 'copy') => replicationStates.filter((state) => whyNotReplicate(step, { ...standing, state }) === null);

it('goes one way: asked, answered, copied', () => {
  expect(from('answer')).toEqual(['asked']);
  expect(from('withdraw')).toEqual(['asked', 'granted']);
  expect(from('copy')).toEqual(['granted']);
});

it('is answered by the origin’s side and copied by the one that asked', () => {
  expect(whyNotReplicate('answer', { ...standing, answerer: false })).toBe('http.not-found');
  expect(whyNotReplicate('copy', { ...standing, state: 'granted', asker: false })).toBe('http.not-found');
});

it('copies nothing that was dropped in the meantime; a refusal may still be said', () => {
  expect(whyNotReplicate('copy', { ...standing, state: 'granted', originDropped: true })).toBe('initiative.dropped');
  expect(whyNotReplicate('answer', { ...standing, originDropped: true })).toBeNull();
});
