import { factSteps } from './fact-steps';
import type { Distinction, InitiativeAward } from './queries';

const document = { number: '0036-QĐ/TU', date: '2026-02-03', issuer: 'Ban Thường vụ' };
const given = (fields: Partial<Distinction>): Distinction => ({
  id: '1',
  kind: 'recognised',
  document,
  period: { from: '2026-01-01', to: '2026-12-31' },
  enteredBy: 'A',
  enteredAt: '',
  withdrawnBy: null,
  withdrawnAt: null,
  withdrawalReason: null,
  ...fields,
});
const award = (reward: InitiativeAward['reward']): InitiativeAward => ({ nominationId: '1', campaignName: 'Đợt 2026', year: 2026, award: 'Bằng khen', publishedAt: '', reward });
const accepted = { registration: 'accepted', registeredAt: '2026-01-10T00:00:00Z' } as const;
const said = (...asked: Parameters<typeof factSteps>) => factSteps(...asked).map(({ state, detail }) => `${state}: ${String(detail)}`);

it('says each fact by itself', () => {
  expect(said({ registration: 'draft', registeredAt: null }, [], [], '2026-05-01')).toEqual(['current: Đang soạn', ...Array<string>(4).fill('next: Chưa có')]);
  const all = [given({}), given({ kind: 'typical', period: null })];
  const reward = { number: '0125/QĐ-UBND', date: '2026-04-01', issuer: 'UBND', goldenBookNo: 1, revokedNumber: null, revokedDate: null, revokedIssuer: null };
  expect(said(accepted, all, [award(reward)], '2026-05-01')).toEqual([
    'done: Đã tiếp nhận, gửi 10/01/2026',
    'done: đến 31/12/2026',
    'done: 0036-QĐ/TU, 03/02/2026',
    'done: Bằng khen (2026)',
    'done: 0125/QĐ-UBND, 01/04/2026',
  ]);
  expect(said(accepted, [], [award({ ...reward, revokedNumber: '1' })], '2026-05-01')[4]).toBe('current: đã thu hồi');
  expect(said(accepted, [], [award(null)], '2026-05-01').slice(3)).toEqual(['done: Bằng khen (2026)', 'next: Chưa có']);
});

it('takes the period that ends last, and counts nothing that was taken back', () => {
  const older = given({ period: { from: '2021-01-01', to: '2025-12-31' } });
  expect(said(accepted, [older, given({})], [], '2026-05-01')[1]).toBe('done: đến 31/12/2026');
  expect(said(accepted, [older], [], '2026-05-01')[1]).toBe('current: đã hết hạn 31/12/2025');
  expect(said(accepted, [given({ withdrawnAt: '2026-03-01T00:00:00Z' })], [], '2026-05-01')[1]).toBe('next: Chưa có');
});
