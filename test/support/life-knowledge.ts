import type { FullSeason } from './full-season';
import type { Facts, OperationKnowledge } from './operation-knowledge';

const document = { number: '0036-QĐ/TU', date: '2026-02-03', issuer: 'Ban Thường vụ Tỉnh ủy' };
const period = { from: '2026-01-01', to: '2030-12-31' };
const settled = (fields: object) => (season: FullSeason, { version }: Facts) => ({ ...fields, initiatives: [{ id: season.id('initiative:settled'), version: version('initiative:settled') }] });

/** What the operations on the life of initiatives need to be asked well; see `OperationKnowledge`. */
export const lifeKnowledge: Readonly<Record<string, OperationKnowledge>> = {
  WordLists_read: { phaseless: true, may: 'holders' },
  WordLists_add: { phaseless: true, body: (season) => ({ unitId: season.id('unit:province'), list: 'programme', word: 'Cải cách hành chính', validFrom: '2026-01-01' }), may: 'staff' },
  WordLists_end: { phaseless: true, at: { id: 'word:programme' }, body: { version: 1, validTo: '2030-01-01' }, may: 'staff' },
  InitiativeLife_read: { phaseless: true, at: { id: 'initiative:settled' }, may: 'clerk staff' },
  InitiativeLife_changes: { phaseless: true, at: { id: 'initiative:settled' }, may: 'clerk staff' },
  InitiativeLife_step: { phaseless: true, at: { id: 'initiative:free' }, body: (_, { version }) => ({ version: version('initiative:free'), step: 'hand-in' }), may: 'clerk' },
  InitiativeLife_decide: { phaseless: true, at: { id: 'initiative:waiting' }, body: (_, { version }) => ({ version: version('initiative:waiting'), step: 'accept' }), may: 'staff' },
  InitiativeLife_distinguish: { phaseless: true, at: { id: 'initiative:settled' }, body: { kind: 'typical', document, period: null }, may: 'staff' },
  InitiativeLife_withdraw: { phaseless: true, at: { id: 'distinction:recognised' }, body: { reason: 'Nhập nhầm' }, may: 'staff' },
  InitiativeLife_drop: { phaseless: true, at: { id: 'initiative:settled' }, body: { reason: 'Không còn hiệu quả', document }, may: 'staff' },
  InitiativeLife_restore: { phaseless: true, at: { id: 'initiative:dropped' }, body: { reason: 'Rà soát lại' }, may: 'staff' },
  YearlyReviews_list: { phaseless: true, query: 'year=2026', may: 'holders' },
  YearlyReviews_preview: { phaseless: true, body: (season) => ({ year: 2026, outcome: 'keep', ids: [season.id('initiative:settled')] }), may: 'holders' },
  YearlyReviews_record: { phaseless: true, body: settled({ year: 2026, outcome: 'keep', reason: 'Còn hiệu quả', document: null }), may: 'staff', others: 'review.refused' },
};

/** Initiatives of the commune at every point of their life. `clerk`, `staff`: post in their name and answer with the body. */
export async function settleInitiatives(
  season: FullSeason,
  initiative: (name: string) => Promise<{ id: string }>,
  clerk: (path: string, body: object) => Promise<Record<string, unknown>>,
  staff: (path: string, body: object) => Promise<Record<string, unknown>>,
): Promise<void> {
  const word = await staff('word-lists', { unitId: season.id('unit:province'), list: 'programme', word: 'Nông thôn mới', validFrom: '2026-01-01' });
  season.keep('word:programme', String(word.id));
  for (const label of ['waiting', 'settled', 'dropped'] as const) {
    const { id } = await initiative(`Mô hình ${label}`);
    season.keep(`initiative:${label}`, id);
    await clerk(`initiatives/${id}/registration`, { version: 1, step: 'hand-in' });
    if (label === 'waiting') continue;
    await staff(`initiatives/${id}/registration-decision`, { version: 2, step: 'accept' });
    await staff(`initiatives/${id}/distinctions`, { kind: 'recognised', document, period });
    if (label === 'dropped') await staff(`initiatives/${id}/drop`, { reason: 'Không còn hiệu quả', document });
  }
}
