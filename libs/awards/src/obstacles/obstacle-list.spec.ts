import type { KnownObstacle } from './obstacle';
import { documentKey, type ListedObstacle, standingsOf } from './obstacle-list';

const document = { documentNumber: '17/KL-TTr', documentDate: '2026-12-01', documentIssuer: 'Thanh tra tỉnh' };
const row = (at: number, nominationIds: readonly string[], fields: Partial<ListedObstacle> = {}): ListedObstacle => ({ row: at, nominationIds, kind: 'inspection', effect: 'block', className: null, reason: 'x', problems: [], ...fields });
const known = (nominationId: string, fields: Partial<KnownObstacle> = {}): KnownObstacle => ({ ...document, nominationId, kind: 'inspection', effect: 'block', className: null, reason: 'x', id: nominationId, campaignId: 'c', enteredAt: new Date(0), enteredBy: 'p', lifting: null, ...fields });
const seen = (list: readonly ListedObstacle[], before: readonly KnownObstacle[] = []) => standingsOf(list, document, before).map(({ state, fresh, problems }) => [state, fresh, problems.map(({ code, params }) => [code, params?.['row']])]);

it('a document is the same however its number and issuer are typed, and another on another day', () => {
  expect(documentKey({ ...document, documentNumber: ' 17/kl-ttr', documentIssuer: 'THANH TRA  TỈNH' })).toBe(documentKey(document));
  for (const other of [{ documentNumber: '7/KL-TTr' }, { documentDate: '2026-12-02' }, { documentIssuer: 'Thanh tra huyện' }]) expect(documentKey({ ...document, ...other })).not.toBe(documentKey(document));
});

it('what was entered of the document before is not entered again, lifted or not; of another document it is', () => {
  const lifted = { obstacleId: 'a', reason: 'r', document: '', liftedAt: new Date(0), liftedBy: 'p' };
  expect(seen([row(4, ['a'])], [known('a')])).toEqual([['unchanged', [], []]]);
  expect(seen([row(4, ['a'])], [known('a', { lifting: lifted })])).toEqual([['unchanged', [], []]]);
  expect(seen([row(4, ['a', 'b'])], [known('a')])).toEqual([['new', ['b'], []]]);
  expect(seen([row(4, ['a'])], [known('a', { documentNumber: '08/KL-TTr' })])).toEqual([['new', ['a'], []]]);
  expect(seen([row(4, ['a'], { kind: 'complaint' })], [known('a')])).toEqual([['new', ['a'], []]]);
});

it('the same document with another effect is refused, and what stands in the list before is doubled', () => {
  expect(seen([row(4, ['a'], { effect: 'warning' })], [known('a')])).toEqual([['refused', [], [['obstacle-row.entered-otherwise', undefined]]]]);
  expect(seen([row(4, ['a']), row(5, ['a'], { effect: 'warning' }), row(6, ['a', 'b'])])).toEqual([['new', ['a'], []], ['doubled', [], [['obstacle-row.doubled', 4]]], ['new', ['b'], []]]);
  expect(seen([row(4, ['a'], { kind: null, problems: [{ field: 'kind', code: 'obstacle-row.kind-unknown' }] }), row(5, ['a'])])).toEqual([['refused', [], [['obstacle-row.kind-unknown', undefined]]], ['new', ['a'], []]]);
});
