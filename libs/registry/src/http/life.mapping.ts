import { calendarDay, neededUnitText } from '@dvk/organization';
import { cleanText, Problem } from '@dvk/platform';
import type { InitiativeLife, OfficeDocument, Period } from '../lifecycle/life';
import type { InitiativeChange } from '../lifecycle/initiative-versions';
import type { InitiativeChangeView, InitiativeLifeView, OfficeDocumentFields, PeriodFields } from './life.dto';

/** @throws Problem invalid for a number or an issuer that says nothing, or a day that is none */
export function officeDocument({ number, date, issuer }: OfficeDocumentFields): OfficeDocument {
  return { number: neededUnitText(number, 'document.number'), date: calendarDay(date, 'document.date'), issuer: neededUnitText(issuer, 'document.issuer') };
}

/** @throws Problem invalid `distinction.period` for one that ends before it begins */
export function periodOf({ from, to }: PeriodFields): Period {
  const period = { from: calendarDay(from, 'period.from'), to: calendarDay(to, 'period.to') };
  if (period.to < period.from) throw Problem.invalid('distinction.period', {}, [{ field: 'period.to', code: 'distinction.period' }]);
  return period;
}

/** @throws Problem invalid `nomination.reason-missing` */
export function neededReason(text: string): string {
  const reason = cleanText(text);
  if (reason === '') throw Problem.invalid('nomination.reason-missing', {}, [{ field: 'reason', code: 'nomination.reason-missing' }]);
  return reason;
}

export function lifeView({ distinctions, drops, reviews }: InitiativeLife): InitiativeLifeView {
  return {
    distinctions: distinctions.map((each) => ({ ...each, enteredAt: each.enteredAt.toISOString(), withdrawnAt: each.withdrawnAt?.toISOString() ?? null })),
    drops: drops.map((each) => ({ ...each, droppedAt: each.droppedAt.toISOString(), restoredAt: each.restoredAt?.toISOString() ?? null })),
    reviews: reviews.map((each) => ({ ...each, reviewedAt: each.reviewedAt.toISOString() })),
  };
}

export function changeView({ version, changedBy, firstAt, lastAt, changes }: InitiativeChange): InitiativeChangeView {
  return { version, changedBy, firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString(), changes: [...changes] };
}
