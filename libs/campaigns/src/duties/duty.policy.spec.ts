import { escalationIsDue, moveRefusal, planDayNow, planRefusal, receivedRefusal } from './duty.policy';
import { countStates, standing } from './duty-state';
import { dutyMail } from './reminders/duty-mail.messages.vi';
import { usualDuties } from './usual-duties';

const at = (text: string): Date => new Date(text);

describe('how a duty stands', () => {
  it.each([
    ['2026-12-04', null, '2026-11-26', 'ahead', 0],
    ['2026-12-04', null, '2026-11-27', 'near', 0],
    ['2026-12-04', null, '2026-12-04', 'near', 0],
    ['2026-12-04', null, '2026-12-05', 'late', 1],
    ['2026-12-04', null, '2027-01-04', 'late', 31],
    ['2026-12-04', 0, '2027-01-04', 'done', 0],
    ['2026-12-04', 3, '2026-12-01', 'done-late', 3],
  ] as const)('due %s, done %s days late, on %s: %s', (dueOn, daysLate, today, state, days) => {
    expect(standing({ dueOn, doneAt: daysLate === null ? null : at('2026-12-04T05:00:00Z'), daysLate }, today)).toEqual({ state, daysLate: days });
  });

  it('is counted for each state', () => {
    expect(countStates(['late', 'late', 'done'])).toEqual({ ahead: 0, near: 0, late: 2, done: 1, 'done-late': 0 });
  });
});

describe('a line of the calendar', () => {
  const plan = { kind: 'report', year: 2026, startsOn: '2026-11-15', dueOn: '2026-12-04' } as const;

  it('ends after it begins, and in its year or beside it', () => {
    expect(planRefusal(plan)).toBeNull();
    expect(planRefusal({ ...plan, dueOn: '2027-01-15' })).toBeNull();
    expect([planRefusal({ ...plan, dueOn: '2026-11-14' }), planRefusal({ ...plan, dueOn: '2028-01-01' }), planRefusal({ ...plan, startsOn: '2024-12-31' })].map((refusal) => refusal?.code)).toEqual(Array(3).fill('duty-plan.dates'));
  });

  it('moves to another day while it is there', () => {
    const running = { startsOn: '2026-11-15', dueOn: '2026-12-04', withdrawnAt: null };
    expect([moveRefusal(running, '2026-12-10'), moveRefusal(running, '2026-12-04'), moveRefusal(running, '2026-11-14'), moveRefusal({ ...running, withdrawnAt: at('2026-12-01T00:00:00Z') }, '2026-12-10')]).toEqual([
      null,
      'duty-plan.same-day',
      'duty-plan.dates',
      'duty-plan.withdrawn',
    ]);
  });

  it('has its days in the usual round of every year, each before its day', () => {
    for (const usual of usualDuties(2028)) expect([usual.kind, planRefusal({ ...usual, year: 2028 })]).toEqual([usual.kind, null]);
    expect(usualDuties(2026).map(({ kind, dueOn }) => [kind, dueOn])).toEqual(expect.arrayContaining([['report', '2026-12-04'], ['reward-file', '2026-12-09'], ['obstacle-list', '2026-12-09'], ['statistics', '2026-12-15']]));
    expect(usualDuties(2026).find(({ kind }) => kind === 'inspection-reply')?.lines).toEqual(['state', 'party']);
  });
});

describe('the day on which something came', () => {
  const received = { byDesk: true, today: '2026-12-10', startsOn: '2026-11-15' };

  it('is today unless the desk says an earlier one', () => {
    expect(receivedRefusal({ ...received, byDesk: false, receivedOn: null })).toBeNull();
    expect(receivedRefusal({ ...received, receivedOn: '2026-12-03' })).toBeNull();
    expect(receivedRefusal({ ...received, byDesk: false, receivedOn: '2026-12-03' })).toBe('duty.received-by-desk');
    expect(['2026-12-11', '2026-11-14'].map((receivedOn) => receivedRefusal({ ...received, receivedOn }))).toEqual(['duty.received-day', 'duty.received-day']);
  });
});

describe('reminding by itself', () => {
  it('begins at seven in the morning of its day, and lasts a day', () => {
    const now = (text: string) => planDayNow([-7, -1, 1], '2026-12-04', at(text));
    expect(now('2026-11-27T06:59:59+07:00')).toBeNull();
    expect(now('2026-11-27T07:00:00+07:00')).toBe(-7);
    expect(now('2026-11-28T06:59:59+07:00')).toBe(-7);
    expect(now('2026-11-28T07:00:00+07:00')).toBeNull();
    expect(now('2026-12-05T08:00:00+07:00')).toBe(1);
  });

  it('tells the urging body from its morning on', () => {
    const plan = { dueOn: '2026-12-04', escalateAfter: 3 };
    expect([escalationIsDue(plan, at('2026-12-07T06:59:59+07:00')), escalationIsDue(plan, at('2026-12-07T07:00:00+07:00')), escalationIsDue(plan, at('2027-01-07T07:00:00+07:00'))]).toEqual([false, true, true]);
    expect(escalationIsDue({ ...plan, escalateAfter: null }, at('2027-01-07T07:00:00+07:00'))).toBe(false);
  });

  it('says by mail what is owed, until when, and where to go', () => {
    const words = { title: 'Báo cáo năm', dueOn: '2026-12-04', duties: 2, overdue: true, note: 'Gửi sớm', link: 'https://x/viec-phai-lam' };
    expect(dutyMail.owing.subject(words)).toBe('Nhắc việc đến hạn 04/12/2026: Báo cáo năm');
    expect(dutyMail.owing.text(words)).toMatch(/còn 2 việc[\s\S]*đã qua[\s\S]*Gửi sớm[\s\S]*https:\/\/x\/viec-phai-lam/);
    expect(dutyMail.owing.text({ ...words, overdue: false, note: '' })).not.toMatch(/đã qua|Lời nhắn/);
    expect(dutyMail.urging.text(words)).toMatch(/còn 2 việc của các đơn vị/);
  });
});
