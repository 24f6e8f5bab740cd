import { CampaignsService, DutiesService, DutyCalendar, DutyPlanning } from '@dvk/campaigns';
import { daysAfter } from '@dvk/organization';
import type { Actor } from '@dvk/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { type CalendarLine, calendarLines, calendarWords as words } from './calendar.messages.vi';

interface Desk {
  readonly staff: Actor;
  /** The day that is, from which the days of the lines are counted. */
  readonly today: string;
  /** A unit whose duties are left open, so that its clerk has something to do. */
  readonly leftOpen: string;
}

/** A year's calendar as the desk plans it: of some lines most is written down as done, others wait, the last has still to begin. */
export async function planCalendar(app: INestApplicationContext, desk: Desk): Promise<void> {
  const year = Number(desk.today.slice(0, 4));
  const [host] = (await app.get(DutyCalendar).usual(desk.staff, year)).hosts;
  const [campaign] = (await app.get(CampaignsService).list(desk.staff, { search: '', year: null, limit: 1, offset: 0 })).items;
  if (host === undefined || campaign === undefined) throw new Error('the demonstration has no area or no campaign');
  for (const line of calendarLines) await planLine(app, { ...desk, year, hostUnitId: host.id, campaignId: campaign.id }, line);
}

interface Area extends Desk {
  readonly year: number;
  readonly hostUnitId: string;
  readonly campaignId: string;
}

async function planLine(app: INestApplicationContext, { staff, hostUnitId, campaignId, year, today, leftOpen }: Area, line: CalendarLine): Promise<void> {
  const { startsIn, dueIn, ofCampaign, isDone, ...fields } = line;
  const duties = app.get(DutiesService);
  const dueOn = daysAfter(today, dueIn);
  const { id: planId } = await app.get(DutyPlanning).plan(staff, { ...fields, hostUnitId, campaignId: ofCampaign ? campaignId : null, year, startsOn: daysAfter(today, startsIn), dueOn });
  const { items } = await duties.owing(staff, { year, state: null, planId, after: null, limit: 200, ownOnly: false });
  const owed = items.filter(({ unitId }) => unitId !== leftOpen).flatMap((unit) => unit.duties.filter((duty) => duty.planId === planId));
  for (const [at, { id, version }] of owed.entries()) {
    if (!isDone(at)) continue;
    // Most come in time, one of seven a day late.
    const received = daysAfter(dueOn, at % 7 === 3 ? 1 : -(at % 4));
    const receivedOn = received < today ? received : today;
    await duties.done(staff, id, version, { document: { number: words.document(at + 1), date: receivedOn }, note: '', receivedOn });
  }
}
