import { fullDetails } from '../integration/registry/registry-world';
import { planDuties } from './duty-knowledge';
import type { ActorName, FullSeason } from './full-season';
import type { Facts, OperationKnowledge } from './operation-knowledge';
import { showInitiative } from './public-pages-knowledge';
import type { TestApp } from './test-app';
import { fileForm, send } from './wire';

const pdf = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n';
const document = { number: '0036-QĐ/TU', date: '2026-02-03', issuer: 'Ban Thường vụ Tỉnh ủy' };
const period = { from: '2026-01-01', to: '2030-12-31' };
const content = { subjectKind: 'collective-model', name: 'Bếp ấm', field: 'Kinh tế', programmeTags: [], details: fullDetails, continuesId: null };
const writtenForUnit = { ...content, asked: { way: 'document', askedBy: 'Văn phòng Đảng ủy', document: { number: '0125-CV/ĐU', date: '2026-02-03' }, note: '' } };
const settled = (fields: object) => (season: FullSeason, { version }: Facts) => ({ ...fields, initiatives: [{ id: season.id('initiative:settled'), version: version('initiative:settled') }] });

/** What the operations on the life of initiatives need to be asked well; see `OperationKnowledge`. */
export const lifeKnowledge: Readonly<Record<string, OperationKnowledge>> = {
  WordLists_read: { phaseless: true, may: 'holders' },
  WordLists_add: { phaseless: true, body: (season) => ({ unitId: season.id('unit:province'), list: 'programme', word: 'Cải cách hành chính', validFrom: '2026-01-01' }), may: 'staff' },
  WordLists_end: { phaseless: true, at: { id: 'word:programme' }, body: { version: 1, validTo: '2030-01-01' }, may: 'staff' },
  InitiativeLife_read: { phaseless: true, at: { id: 'initiative:settled' }, may: 'clerk staff' },
  InitiativeLife_changes: { phaseless: true, at: { id: 'initiative:settled' }, may: 'clerk staff' },
  InitiativeLife_step: { phaseless: true, at: { id: 'initiative:free' }, body: (_, { version }) => ({ version: version('initiative:free'), step: 'hand-in' }), may: 'clerk' },
  OnBehalf_register: {
    phaseless: true,
    // Lists put initiatives of one name in the order of identifiers, which differ between two databases.
    body: (season) => ({ ...writtenForUnit, name: 'Bếp ấm tình dân', unitId: season.id('unit:commune') }),
    may: 'staff',
    others: 'on-behalf.unit-outside-area',
  },
  Attachments_open: { phaseless: true, at: { id: 'initiative:free', fileId: 'attachment:free' }, may: 'clerk staff' },
  Attachments_add: { phaseless: true, at: { id: 'initiative:free' }, file: { name: 'anh.pdf', bytes: pdf }, may: 'clerk' },
  Attachments_rename: { phaseless: true, at: { id: 'initiative:free', fileId: 'attachment:free' }, body: { fileName: 'Kế hoạch' }, may: 'clerk' },
  Attachments_remove: { phaseless: true, at: { id: 'initiative:free', fileId: 'attachment:free' }, may: 'clerk' },
  Attachments_addForUnit: { phaseless: true, at: { id: 'initiative:behalf' }, file: { name: 'anh.pdf', bytes: pdf }, may: 'staff' },
  Attachments_renameForUnit: { phaseless: true, at: { id: 'initiative:behalf', fileId: 'attachment:behalf' }, body: { fileName: 'Kế hoạch' }, may: 'staff' },
  Attachments_removeForUnit: { phaseless: true, at: { id: 'initiative:behalf', fileId: 'attachment:behalf' }, may: 'staff' },
  Receipts_read: { phaseless: true, at: { code: 'receipt:waiting' }, may: 'clerk staff' },
  OnBehalf_update: { phaseless: true, at: { id: 'initiative:behalf' }, body: (_, { version }) => ({ ...content, version: version('initiative:behalf') }), may: 'staff' },
  OnBehalf_handIn: { phaseless: true, at: { id: 'initiative:behalf' }, body: (_, { version }) => ({ version: version('initiative:behalf') }), may: 'staff' },
  InitiativeLife_decide: { phaseless: true, at: { id: 'initiative:waiting' }, body: (_, { version }) => ({ version: version('initiative:waiting'), step: 'accept' }), may: 'staff' },
  WaitingRegistrations_list: { phaseless: true, may: 'holders' },
  InitiativeLife_distinguish: { phaseless: true, at: { id: 'initiative:settled' }, body: { kind: 'typical', document, period: null }, may: 'staff' },
  InitiativeLife_withdraw: { phaseless: true, at: { id: 'distinction:recognised' }, body: { reason: 'Nhập nhầm' }, may: 'staff' },
  InitiativeLife_drop: { phaseless: true, at: { id: 'initiative:settled' }, body: { reason: 'Không còn hiệu quả', document }, may: 'staff' },
  InitiativeLife_restore: { phaseless: true, at: { id: 'initiative:dropped' }, body: { reason: 'Rà soát lại' }, may: 'staff' },
  InitiativeAwards_read: { at: { id: 'initiative:marked' }, may: 'clerk staff' },
  Progress_read: { phaseless: true, at: { id: 'initiative:settled' }, may: 'clerk staff' },
  Progress_plan: {
    phaseless: true,
    at: { id: 'initiative:settled' },
    body: { version: 0, startsOn: '2026-01-01', evaluatesOn: null, milestones: [{ title: 'Sơ kết', dueOn: '2026-06-30', doneOn: null }] },
    may: 'clerk',
  },
  Progress_tell: { phaseless: true, at: { id: 'initiative:settled' }, body: { year: 2026, version: 1, text: '412 hộ tham gia.' }, may: 'clerk' },
  Progress_add: { phaseless: true, at: { id: 'progress-note:settled' }, file: { name: 'anh.pdf', bytes: pdf }, may: 'clerk' },
  Progress_remove: { phaseless: true, at: { id: 'progress-note:settled', fileId: 'progress-file:settled' }, may: 'clerk' },
  Progress_open: { phaseless: true, at: { id: 'progress-note:settled', fileId: 'progress-file:settled' }, may: 'clerk staff' },
  Replications_replicable: { phaseless: true, may: 'holders' },
  Replications_list: { phaseless: true, may: 'holders' },
  Replications_ask: {
    phaseless: true,
    body: (season) => ({ originId: season.id('initiative:settled'), unitId: season.id('unit:hamlet'), note: '' }),
    may: 'clerk-below',
  },
  Replications_answer: { phaseless: true, at: { id: 'replication:asked' }, body: { version: 1, grant: true, answer: '' }, may: 'clerk staff' },
  Replications_withdraw: { phaseless: true, at: { id: 'replication:asked' }, body: { version: 1 }, may: 'clerk-neighbour' },
  Replications_copy: { phaseless: true, at: { id: 'replication:granted' }, body: { version: 2 }, may: 'clerk-above' },
  Replications_family: { phaseless: true, at: { id: 'initiative:settled' }, may: 'clerk staff' },
  BulkDistinctions_preview: { phaseless: true, body: (season) => ({ kind: 'recognised', document, ids: [season.id('initiative:settled')] }), may: 'holders' },
  BulkDistinctions_enter: {
    phaseless: true,
    body: (season) => ({ kind: 'recognised', document: { ...document, number: '0099-QĐ/TU' }, period, ids: [season.id('initiative:settled')] }),
    may: 'staff',
    others: 'distinction.refused',
  },
  YearlyReviews_list: { phaseless: true, query: 'year=2026', may: 'holders' },
  YearlyReviews_preview: { phaseless: true, body: (season) => ({ year: 2026, outcome: 'keep', ids: [season.id('initiative:settled')] }), may: 'holders' },
  YearlyReviews_record: { phaseless: true, body: settled({ year: 2026, outcome: 'keep', reason: 'Còn hiệu quả', document: null }), may: 'staff', others: 'review.refused' },
};

/** Initiatives of the commune at every point of their life, and what it owes. */
export async function settleInitiatives(season: FullSeason, testApp: TestApp, initiative: (name: string) => Promise<{ id: string }>): Promise<void> {
  const { origin } = testApp;
  const act = async (who: ActorName, method: string, path: string, body: object | string): Promise<Record<string, unknown>> => {
    const content = typeof body === 'string' ? fileForm('minh-chung.pdf', body) : method === 'GET' ? {} : { body: JSON.stringify(body) };
    const { status, bytes } = await send(origin, { method, path: `/api/${path}`, token: season.token(who), ...content });
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${bytes.toString('utf8')}`);
    return JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  };
  const word = await act('staff', 'POST', 'word-lists', { unitId: season.id('unit:province'), list: 'programme', word: 'Nông thôn mới', validFrom: '2026-01-01' });
  season.keep('word:programme', String(word['id']));
  season.keep('saved-view:own', String((await act('staff', 'POST', 'saved-views', { name: 'Mô hình tập thể', address: 'doi-tuong=collective-model' }))['id']));
  // What is told of initiatives below comes after them.
  for (const [who, unit] of [['staff', 'province'], ['clerk', 'commune']] as const) season.keep(`sent-report:${unit}`, String((await act(who, 'POST', 'sent-reports', {}))['id']));
  season.keep('initiative:behalf', String((await act('staff', 'POST', 'initiatives/on-behalf', { ...writtenForUnit, unitId: season.id('unit:commune') }))['id']));
  const attach = async (who: ActorName, path: string): Promise<string> => ((await act(who, 'POST', path, pdf))['files'] as { id: string }[])[0]?.id ?? '';
  season.keep('attachment:behalf', await attach('staff', `initiatives/${season.id('initiative:behalf')}/on-behalf/files`));
  season.keep('attachment:free', await attach('clerk', `initiatives/${season.id('initiative:free')}/files`));
  for (const label of ['waiting', 'settled', 'dropped'] as const) {
    const { id } = await initiative(`Mô hình ${label}`);
    season.keep(`initiative:${label}`, id);
    const handedIn = await act('clerk', 'POST', `initiatives/${id}/registration`, { version: 1, step: 'hand-in' });
    season.keep(`receipt:${label}`, (handedIn['receipt'] as { code: string }).code);
    if (label === 'waiting') continue;
    await act('staff', 'POST', `initiatives/${id}/registration-decision`, { version: 2, step: 'accept' });
    await act('staff', 'POST', `initiatives/${id}/distinctions`, { kind: 'recognised', document, period });
    if (label === 'dropped') await act('staff', 'POST', `initiatives/${id}/drop`, { reason: 'Không còn hiệu quả', document });
  }
  const settledId = season.id('initiative:settled');
  const life = await act('staff', 'GET', `initiatives/${settledId}/life`, {});
  season.keep('distinction:recognised', (life['distinctions'] as { id: string }[])[0]?.id ?? '');
  const told = (await act('clerk', 'PUT', `initiatives/${settledId}/progress`, { year: 2026, version: 0, text: 'Đã có 300 hộ.' }))['notes'] as { id: string }[];
  const note = season.keep('progress-note:settled', told[0]?.id ?? '');
  season.keep('progress-file:settled', String((await act('clerk', 'POST', `progress-notes/${note}/files`, pdf))['id']));
  await showInitiative(season, origin, note);
  for (const [who, unit, label] of [['clerk-neighbour', 'neighbour', 'asked'], ['clerk-above', 'province', 'granted']] as const) {
    const asked = await act(who, 'POST', 'replications', { originId: settledId, unitId: season.id(`unit:${unit}`), note: '' });
    season.keep(`replication:${label}`, String(asked['id']));
    if (label === 'granted') await act('clerk', 'POST', `replications/${String(asked['id'])}/answer`, { version: 1, grant: true, answer: '' });
  }
  await planDuties(season, testApp);
}
