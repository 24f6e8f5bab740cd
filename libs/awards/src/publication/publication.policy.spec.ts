import { publishingRefusal, withdrawingRefusal } from './publication.policy';

const final = { id: 'new', standing: 'final' as const };

describe('publishing', () => {
  it.each([
    ['the phase does not permit it', { phasePermits: false, newest: final, publishedResultId: null }, 'campaign.phase-closed'],
    ['nothing was frozen', { phasePermits: true, newest: null, publishedResultId: null }, 'publication.no-result'],
    ['the newest is a proposal', { phasePermits: true, newest: { ...final, standing: 'proposal' as const }, publishedResultId: null }, 'publication.result-not-final'],
    ['a correction is a proposal', { phasePermits: true, newest: { ...final, standing: 'proposal' as const }, publishedResultId: 'old' }, 'publication.result-not-final'],
    ['it is published already', { phasePermits: true, newest: final, publishedResultId: 'new' }, 'publication.already-published'],
    ['it is the first', { phasePermits: true, newest: final, publishedResultId: null }, null],
    ['it corrects another', { phasePermits: true, newest: final, publishedResultId: 'old' }, null],
  ])('when %s', (_, situation, refusal) => {
    expect(publishingRefusal(situation)).toBe(refusal);
  });

  it.each([
    [true, 'some', null],
    [true, null, 'publication.none-in-force'],
    [false, 'some', 'campaign.phase-closed'],
    [false, null, 'publication.none-in-force'],
  ])('is taken back: phase %s, published %s', (phasePermits, publishedResultId, refusal) => {
    expect(withdrawingRefusal({ phasePermits, publishedResultId })).toBe(refusal);
  });
});
