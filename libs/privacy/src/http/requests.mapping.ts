import { cleanText, Problem } from '@dvk/platform';
import type { TableCount } from '../requests/findings';
import type { NewRequest } from '../requests/personal-data-request';
import type { ShownRequest } from '../requests/requests.service';
import type { PersonalDataRequestView, ReceiveRequest } from './requests.dto';

const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

/** @throws Problem for a day that is none, such as 31 February */
export function newRequest({ kind, subject, personId, subjectName, source, receivedOn }: ReceiveRequest): NewRequest {
  const day = new Date(`${receivedOn}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== receivedOn) throw Problem.invalid('shape.invalid', {}, [{ field: 'receivedOn', code: 'shape.matches' }]);
  return {
    kind,
    subject,
    personId: subject === 'account' ? (personId ?? null) : null,
    subjectName: subject === 'named' ? oneLine(subjectName ?? '') : '',
    source: oneLine(source),
    receivedOn,
  };
}

const counts = (byTable: Readonly<Record<string, number>>): TableCount[] =>
  Object.entries(byTable)
    .filter(([, rows]) => rows > 0)
    .map(([table, rows]) => ({ table, rows }));

export function requestView({ id, kind, subject, personId, shownName, source, receivedOn, answerDue, finishDue, state, reason, places, outcome, version, ...rest }: ShownRequest): PersonalDataRequestView {
  return {
    id,
    kind,
    subject,
    personId,
    name: shownName,
    source,
    receivedOn,
    answerDue,
    finishDue,
    state,
    reason,
    places: places.length,
    outcome: outcome === null ? null : { done: counts(outcome.done), kept: counts(outcome.kept) },
    enteredByName: rest.enteredByName,
    enteredAt: rest.enteredAt.toISOString(),
    decidedByName: rest.decidedByName,
    decidedAt: rest.decidedAt?.toISOString() ?? null,
    finishedByName: rest.finishedByName,
    finishedAt: rest.finishedAt?.toISOString() ?? null,
    version,
  };
}

const cursorShape = /^\["received","(20\d\d-\d\d-\d\d)","([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"\]$/;

export const writeCursor = ({ receivedOn, id }: { readonly receivedOn: string; readonly id: string }): string => Buffer.from(JSON.stringify(['received', receivedOn, id]), 'utf8').toString('base64url');

/** @throws Problem invalid `personal-data.page-unknown` for anything `writeCursor` did not write */
export function readCursor(text: string): { readonly receivedOn: string; readonly id: string } {
  const [, receivedOn, id] = cursorShape.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  const isDay = receivedOn !== undefined && !Number.isNaN(Date.parse(receivedOn)) && new Date(receivedOn).toISOString().startsWith(receivedOn);
  if (receivedOn === undefined || id === undefined || !isDay) throw Problem.invalid('personal-data.page-unknown', {}, [{ field: 'cursor', code: 'personal-data.page-unknown' }]);
  return { receivedOn, id };
}
