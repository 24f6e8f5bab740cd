import { nominationStates, type NominationState } from './campaign-nomination';
import { type NominationStep, stateAfter, stepsFrom, whyNotStep } from './nominations.policy';

const steps = Object.keys(stepsFrom) as NominationStep[];

describe('the life of a nomination', () => {
  it('can reach every state from a draft', () => {
    const reached = new Set<NominationState>(['draft']);
    for (const from of reached) {
      for (const [step, to] of Object.entries(stateAfter)) if (stepsFrom[step as NominationStep].includes(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...nominationStates].sort());
  });

  it('ends when it is withdrawn', () => {
    expect(steps.filter((step) => stepsFrom[step].includes('withdrawn'))).toEqual([]);
  });

  it('keeps what was handed in as it is', () => {
    expect(whyNotStep('edit', { state: 'submitted', own: true, desk: false })).toBe('nomination.wrong-state');
    expect(whyNotStep('edit', { state: 'accepted', own: true, desk: false })).toBe('nomination.wrong-state');
    expect(whyNotStep('edit', { state: 'returned', own: true, desk: false })).toBeNull();
  });

  it.each(['edit', 'submit', 'withdraw'] as const)('lets nobody but the unit %s', (step) => {
    expect(whyNotStep(step, { state: 'draft', own: false, desk: true })).toBe('nomination.not-yours');
    expect(whyNotStep(step, { state: 'draft', own: true, desk: false })).toBeNull();
  });

  it.each(['accept', 'return', 'set-aside-items'] as const)('lets nobody but the desk %s', (step) => {
    expect(whyNotStep(step, { state: 'submitted', own: true, desk: false })).toBe('nomination.not-yours');
    expect(whyNotStep(step, { state: 'submitted', own: false, desk: true })).toBeNull();
  });

  it('accepts nothing that was not submitted', () => {
    for (const state of nominationStates.filter((candidate) => candidate !== 'submitted')) {
      expect(whyNotStep('accept', { state, own: false, desk: true })).toBe('nomination.wrong-state');
    }
  });
});
