import type { ActorName, FullSeason } from './full-season';
import type { Facts, OperationKnowledge } from './operation-knowledge';
import type { TestApp } from './test-app';
import { send } from './wire';

const owedBy = (season: FullSeason) => ({ hostUnitId: season.id('unit:province'), unitKinds: ['commune'] });
const newPlan = (season: FullSeason) => ({
  ...owedBy(season),
  year: 2026,
  kind: 'statistics',
  title: 'Số liệu thống kê',
  note: '',
  startsOn: '2026-01-01',
  dueOn: '2026-03-31',
  lines: [],
  remindDays: [-1],
  escalateAfter: 3,
});
const host = { phaseless: true, may: 'staff', others: 'duty-plan.host-not-yours' } as const;
const plan = { phaseless: true, at: { id: 'duty-plan:own' }, may: 'staff' } as const;
const duty = { phaseless: true, at: { id: 'duty:open' }, may: 'clerk staff' } as const;
const seenPlan = (fields: object) => (_: FullSeason, { version }: Facts) => ({ version: version('duty-plan:own'), ...fields });

/** What the operations on duties need to be asked well; see `OperationKnowledge`. */
export const dutyKnowledge: Readonly<Record<string, OperationKnowledge>> = {
  DutyPlans_list: { phaseless: true, query: 'year=2026', may: 'holders' },
  DutyPlans_usual: { phaseless: true, query: 'year=2026', may: 'holders' },
  DutyPlans_preview: { ...host, body: owedBy },
  DutyPlans_plan: { ...host, body: newPlan },
  DutyPlans_open: plan,
  DutyPlans_move: { ...plan, body: seenPlan({ dueOn: '2026-04-15', reason: 'Mưa lũ' }) },
  DutyPlans_withdraw: { ...plan, body: seenPlan({ reason: 'Trùng với kế hoạch khác' }) },
  DutyPlans_previewReminders: plan,
  DutyPlans_reminderLog: plan,
  DutyPlans_remind: { ...plan, body: { note: '' } },
  Duties_owing: { phaseless: true, query: 'year=2026', may: 'holders' },
  Duties_open: duty,
  Duties_done: { ...duty, body: (_, { version }) => ({ version: version('duty:open'), document: { number: '0125/BC-UBND', date: '2026-03-30' }, note: '' }) },
  Duties_reopen: { phaseless: true, at: { id: 'duty:done' }, body: (_, { version }) => ({ version: version('duty:done'), reason: 'Ghi nhầm' }), may: 'staff' },
};

/** A line of the calendar on two lines: of the commune, one is done and one is not. */
export async function planDuties(season: FullSeason, { origin }: TestApp): Promise<void> {
  const ask = async (who: ActorName, method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    const { status, bytes } = await send(origin, { method, path: `/api/${path}`, token: season.token(who), ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${bytes.toString('utf8')}`);
    return JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  };
  const planned = await ask('staff', 'POST', 'duty-plans', { ...newPlan(season), kind: 'inspection-reply', title: 'Trả lời kiểm tra', lines: ['state', 'party'] });
  season.keep('duty-plan:own', String(planned['id']));
  const { items } = (await ask('clerk', 'GET', 'duties?year=2026')) as { items?: { duties: { id: string; line: string }[] }[] };
  for (const { id, line } of items?.[0]?.duties ?? []) season.keep(line === 'state' ? 'duty:done' : 'duty:open', id);
  await ask('clerk', 'POST', `duties/${season.id('duty:done')}/done`, { version: 1, note: '' });
  await ask('staff', 'POST', `duty-plans/${season.id('duty-plan:own')}/reminders`, { note: '' });
}
