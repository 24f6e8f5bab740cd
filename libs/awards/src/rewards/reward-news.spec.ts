import { newsOf, type RewardAsItStands } from './reward-news';

const reward: RewardAsItStands = { number: '01/QĐ', date: '2026-03-02', issuer: 'UBND tỉnh', revokedNumber: null };
const revoked = { ...reward, revokedNumber: '09/QĐ' };
const told = (before: RewardAsItStands | null, now: RewardAsItStands) => newsOf({ told: before, now }).map(({ kind, params }) => [kind, ...Object.values(params)]);

it('a reward is told once, and whatever became of it since', () => {
  expect(told(null, reward)).toEqual([['reward.issued', '01/QĐ']]);
  expect(told(reward, reward)).toEqual([]);
  expect(told(reward, revoked)).toEqual([['reward.revoked', '09/QĐ']]);
  expect(told(revoked, revoked)).toEqual([]);
  expect(told(revoked, { ...revoked, revokedNumber: '10/QĐ' })).toEqual([['reward.revoked', '10/QĐ']]);
  expect(told(revoked, reward)).toEqual([['reward.restored', '01/QĐ', '09/QĐ']]);
});

it('a decision that is called otherwise is told with both names, each part by itself enough', () => {
  for (const part of [{ number: '02/QĐ' }, { date: '2026-03-03' }, { issuer: 'UBND xã' }]) {
    const now = { ...reward, ...part };
    expect(told(reward, now)).toEqual([['reward.corrected', '01/QĐ', '2026-03-02', 'UBND tỉnh', now.number, now.date, now.issuer]]);
  }
  expect(told(revoked, { ...reward, number: '02/QĐ' }).map(([kind]) => kind)).toEqual(['reward.restored', 'reward.corrected']);
});

it('a reward that was gone before anybody heard of it is no news', () => {
  expect(told(null, revoked)).toEqual([]);
});
