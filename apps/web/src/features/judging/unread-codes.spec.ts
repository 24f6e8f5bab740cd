import { unreadCodes } from './unread-codes';

it('are those whose mark is still the one before, not those that another version replaced', () => {
  const eight = { kind: 'points', hundredths: 800 } as const;
  const wrong = new Map([['A1', eight], ['A2', undefined]]);
  expect(unreadCodes(wrong, { A1: { ...eight } })).toEqual(['A1', 'A2']);
  expect(unreadCodes(wrong, { A1: { ...eight, hundredths: 900 }, A2: eight })).toEqual([]);
});
