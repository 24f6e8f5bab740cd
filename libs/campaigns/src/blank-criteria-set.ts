import type { CriteriaSet } from '@dvk/scoring-core';
import { untitledCriteriaSet } from './messages.vi';

/** What a new draft begins with: the usual total of 100 and nothing decided. */
export const blankCriteriaSet: CriteriaSet = {
  title: untitledCriteriaSet,
  issuer: '',
  number: '',
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  subjectKinds: ['collective-model', 'individual-model'],
  scores: 'model',
  decimals: 2,
  declaredTotal: 10_000,
  bonusCap: null,
  deductionCap: null,
  bonusMayExceedMax: null,
  groups: [],
  classes: [],
};
