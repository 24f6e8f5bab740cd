import type { CriteriaSet, Leaf } from '@dvk/scoring-core';
import { missingParts, missingRegistration, noParts, type SelfMarking } from './draft';

const leaf = (code: string, markedBy: Leaf['markedBy']): Leaf => ({
  kind: 'points',
  code,
  name: `Mục ${code}`,
  guidance: '',
  max: 1000,
  step: 50,
  weight: 100,
  markedBy,
  mayBeNotApplicable: true,
  floor: null,
});
const set = { groups: [leaf('A1', 'panel'), leaf('A2', 'panel'), leaf('Q1', 'office'), leaf('T1', 'unit')] } as unknown as CriteriaSet;
const written = Object.fromEntries(Object.keys(noParts).map((part) => [part, 'x'])) as typeof noParts;
const marking: SelfMarking = { summary: 'x', legalPreference: false, marks: {}, remarks: {} };

it('asks for every part of the form, with a link to its place', () => {
  expect(missingRegistration({ field: '', details: noParts }, '/mo-hinh/1')).toHaveLength(12);
  expect(missingRegistration({ field: 'Kinh tế', details: { ...written, goals: ' ' } }, '')).toEqual([{ label: 'Mục tiêu', to: '#phan-goals' }]);
});

it('asks for the marks of the unit, never for the office\'s nor for what was set aside', () => {
  const missing = missingParts({ id: '1', field: 'x', details: written }, set, marking, { A2: 'Không được giao' });
  expect(missing.map(({ to }) => to)).toEqual(['#tieu-chi-A1', '#tieu-chi-T1']);
});

it('asks for nothing when all is there', () => {
  const marks = { A1: { kind: 'points', hundredths: 0 }, A2: { kind: 'points', hundredths: 0 }, T1: { kind: 'points', hundredths: 0 } } as const;
  expect(missingParts({ id: '1', field: 'x', details: written }, set, { ...marking, marks }, {})).toEqual([]);
});
