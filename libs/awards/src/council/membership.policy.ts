import { daysAfter, vietnamDay } from '@dvk/organization';
import { cleanText, type FieldProblem, Problem } from '@dvk/platform';
import type { CouncilMemberEntity } from '../persistence/council-member.entity';

export type NewCouncilMember = Omit<CouncilMemberEntity, 'id' | 'councilId' | 'ordinal' | 'endDocument' | 'replacesId'>;

/** Ended by a document or by a successor; one that only runs out on a known day can still be ended or replaced. */
export function hasEnded({ id, endDocument }: Pick<CouncilMemberEntity, 'id' | 'endDocument'>, members: readonly Pick<CouncilMemberEntity, 'replacesId'>[]): boolean {
  return endDocument !== '' || members.some(({ replacesId }) => replacesId === id);
}

/** ISO dates. */
export const dayAfter = (day: string): string => daysAfter(day, 1);

/** Last day of a membership whose successor begins on the day; null: it would end before it began. */
export function lastDayBefore({ validFrom, validTo }: Pick<CouncilMemberEntity, 'validFrom' | 'validTo'>, day: string): string | null {
  const eve = daysAfter(day, -1);
  if (eve < validFrom) return null;
  return validTo !== null && validTo < eve ? validTo : eve;
}

/** The session a member sat in on the day or later; null: none. @param beginnings the newest first */
export function satSince(beginnings: readonly { readonly number: number; readonly startedAt: Date }[], day: string): { number: number; day: string } | null {
  const [newest] = beginnings;
  if (newest === undefined || vietnamDay(newest.startedAt) < day) return null;
  return { number: newest.number, day: vietnamDay(newest.startedAt) };
}

/** First day without the right to vote; null: it goes on. @param lastDays of the memberships that need it; null: open */
export function firstDayWithout(lastDays: readonly (string | null)[]): string | null {
  const known = lastDays.filter((day) => day !== null);
  return known.length < lastDays.length ? null : known.reduce((latest, day) => (dayAfter(day) > latest ? dayAfter(day) : latest), '');
}

/** @throws Problem invalid `council.decision-incomplete`, `council.validity-reversed`; conflict `council.own-substitute` */
export function readMember(typed: NewCouncilMember): NewCouncilMember {
  const member = { ...typed, title: cleanText(typed.title), decisionNumber: cleanText(typed.decisionNumber), decisionIssuer: cleanText(typed.decisionIssuer) };
  const empty = (['decisionNumber', 'decisionIssuer'] as const).filter((part) => member[part] === '');
  if (empty.length > 0) throw Problem.invalid('council.decision-incomplete', {}, empty.map((field): FieldProblem => ({ field, code: 'council.part-missing' })));
  if (member.validTo !== null && member.validTo < member.validFrom) throw Problem.invalid('council.validity-reversed', {}, [{ field: 'validTo', code: 'council.validity-reversed' }]);
  if (member.substituteId === member.personId) throw Problem.conflict('council.own-substitute');
  return member;
}
