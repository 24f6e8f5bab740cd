import { askedRefusal, mayWriteForUnit } from './on-behalf.policy';

const standing = { own: false, desk: true, unitDissolved: false, registration: 'draft', dropped: false, merged: false, recognised: false, nominated: false } as const;

it('the office goes on with what it began for a unit until that is handed in', () => {
  expect([mayWriteForUnit(standing, true), mayWriteForUnit({ ...standing, registration: 'returned' }, true)]).toEqual([true, true]);
  expect([mayWriteForUnit(standing, false), ...[{ own: true }, { desk: false }, { registration: 'handed-in' }, { registration: 'accepted' }, { unitDissolved: true }, { dropped: true }, { nominated: true }].map((fact) => mayWriteForUnit({ ...standing, ...fact } as typeof standing, true))]).toEqual(Array(8).fill(false));
});

it('a paper has its number and day, a call has none', () => {
  const document = { number: '0125-CV/ĐU', date: '2026-11-20' };
  const said = (way: 'document' | 'telephone', given: typeof document | null) => askedRefusal({ way, askedBy: 'Văn phòng Đảng ủy', document: given, note: '' }, '2026-11-20');
  expect([said('document', document), said('telephone', null)]).toEqual([null, null]);
  expect([said('document', null), said('telephone', document), said('document', { ...document, date: '2026-11-21' })]).toEqual(['on-behalf.document-missing', 'on-behalf.document-missing', 'document.date-ahead']);
});
