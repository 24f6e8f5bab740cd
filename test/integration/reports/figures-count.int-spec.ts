import { randomUUID } from 'node:crypto';
import type { Tx } from '@dvk/platform';
import type { Client } from 'pg';
import { figures } from '../../../libs/reports/src/figures/figure';
import { knownAt } from '../../../libs/reports/src/figures/figure-days';
import { FiguresRepository } from '../../../libs/reports/src/persistence/figures.repository';
import { day, Dice, instant, randomLives } from '../../support/random-lives';
import { type LifeStory, SlowFigures } from '../../support/slow-figures';
import { useTestApp } from '../../support/test-app';
import { withAdmin } from '../../support/test-database';
import { RegistryWorld } from '../registry/registry-world';

const testApp = useTestApp();
const someone = randomUUID();
const texts = (words: string) => words.split(' ');

/** Writes lives as they would stand after three years: no guard and no key is asked, and nothing of it stays. */
class Lives {
  readonly ids: readonly string[];

  constructor(
    private readonly admin: Client,
    private readonly stories: readonly LifeStory[],
  ) {
    this.ids = stories.map(() => randomUUID());
  }

  async write(): Promise<void> {
    await this.admin.query('SET LOCAL session_replication_role = replica');
    for (const [at, story] of this.stories.entries()) await this.one(this.ids[at] ?? '', story, at);
    await this.admin.query('SET LOCAL session_replication_role = origin');
  }

  private async insert(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
    const names = Object.keys(row);
    await this.admin.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(row));
  }

  private async one(id: string, { unit, kind, field, earlier, sources, recognitions, drops, merged, copies, rewards }: LifeStory, at: number): Promise<void> {
    const named = { id, code: `SK${at}`, unit_id: unit, subject_kind: kind, name: 'Thôn sạch', search_key: 'thon sach', field, programme_tags: [], details: {}, updated_at: new Date() };
    await this.insert('initiative', named);
    if (earlier !== null) {
      const content = { subjectKind: kind, name: 'Thôn chưa sạch', field: earlier.field };
      await this.insert('initiative_version', { initiative_id: id, version: 1, content, replaced_by: someone, replaced_at: earlier.until, last_version: 2, last_at: earlier.until });
    }
    for (const [source, steps] of sources.entries()) {
      const nomination = source === 0 ? null : randomUUID();
      for (const { state, happened, known } of steps) await this.insert('registration_step', { initiative_id: id, nomination_id: nomination, state, happened_at: happened, known_at: known });
    }
    for (const { date, entered, withdrawn, from, to } of recognitions) {
      const taken = withdrawn === null ? {} : { withdrawn_by: someone, withdrawn_at: withdrawn, withdrawal_reason: 'Nhập nhầm' };
      await this.insert('initiative_distinction', { id: randomUUID(), initiative_id: id, kind: 'recognised', number: '1-QĐ', document_date: date, issuer: 'Ban', document_key: randomUUID(), valid_from: from, valid_to: to, entered_by: someone, entered_at: entered, ...taken });
      // What is typical is recognised by nothing.
      await this.insert('initiative_distinction', { id: randomUUID(), initiative_id: id, kind: 'typical', number: '1-QĐ', document_date: date, issuer: 'Ban', document_key: randomUUID(), entered_by: someone, entered_at: entered });
    }
    for (const { date, entered, restored } of drops) {
      const back = restored === null ? {} : { restored_by: someone, restored_at: restored, restore_reason: 'Rà soát lại' };
      await this.insert('initiative_drop', { id: randomUUID(), initiative_id: id, reason: 'Không hiệu quả', number: '2-QĐ', document_date: date, issuer: 'Ban', dropped_by: someone, dropped_at: entered, ...back });
    }
    if (merged !== null) await this.insert('initiative_merge', { merged_id: id, kept_id: randomUUID(), reason: 'Trùng', merged_by: someone, merged_at: merged });
    for (const copy of copies) {
      await this.insert('replication', { id: randomUUID(), origin_id: id, unit_id: unit, note: '', state: 'copied', asked_by: someone, asked_at: new Date(), answer: '', answered_by: someone, answered_at: new Date(), copy_id: this.ids[copy] });
      await this.insert('replication', { id: randomUUID(), origin_id: id, unit_id: randomUUID(), note: '', state: 'asked', asked_by: someone, asked_at: new Date() });
    }
    for (const reward of rewards) await this.reward(id, unit, reward);
  }

  private async reward(initiativeId: string, unit: string, { date, issued, opens, published, unpublished, revoked }: LifeStory['rewards'][number]): Promise<void> {
    const [campaign, nomination, decision, recipient, result] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await this.insert('nomination', { id: nomination, campaign_id: campaign, initiative_id: initiativeId, unit_id: unit, summary: '', state: 'draft', self_marks: {}, self_remarks: {}, not_applicable: {}, updated_at: new Date() });
    await this.insert('campaign_phase', { id: randomUUID(), campaign_id: campaign, kind: 'published', position: 1, opens_at: opens, permits: [] });
    const taken = unpublished === null ? {} : { withdrawn_at: unpublished, withdrawn_by: someone, withdrawal_reason: 'Sai' };
    await this.insert('result_publication', { id: randomUUID(), campaign_id: campaign, result_id: result, published_at: published, published_by: someone, public_list: true, note: '', show_to_units: 'outcome', appeal_days: 0, ...taken });
    await this.insert('reward_decision', { id: decision, campaign_id: campaign, host_unit_id: unit, result_id: result, award: 'Bằng khen', head: 'state', issuer: 'Chủ tịch', issuer_key: decision, number: '3', number_key: '3', decision_date: date, decision_year: Number(date.slice(0, 4)), signer: 'Chủ tịch', made_at: issued, made_by: someone, issued_at: issued, issued_by: someone });
    await this.insert('reward_recipient', { id: recipient, decision_id: decision, row_no: 1, nomination_id: nomination, position: 1 });
    if (revoked === null) return;
    const words = { number: '4', decision_date: revoked.date, issuer: 'Chủ tịch', reason: 'Sai', source_document: 'Kết luận', revoked_at: revoked.entered, revoked_by: someone };
    if (revoked.withdrawn === null) await this.insert('reward_revocation', { recipient_id: recipient, ...words });
    else await this.insert('withdrawn_revocation', { id: randomUUID(), recipient_id: recipient, ...words, withdrawal_reason: 'Đúng', withdrawn_at: revoked.withdrawn, withdrawn_by: someone });
  }
}

it('counts what a slow and simple count counts, over many random lives and many questions', async () => {
  const { commune, neighbour, elsewhere } = await RegistryWorld.make(testApp());
  const dice = new Dice(20_261_130);
  const stories = randomLives(dice, 250, [commune, neighbour, elsewhere]);
  const seen: Record<string, number> = Object.fromEntries(figures.map((figure) => [figure, 0]));
  // Days on which something happens: what is close to their ends is where days are mistaken.
  const eventful = stories.flatMap(({ sources, drops }) => [...sources.flat().map(({ happened }) => happened), ...drops.flatMap(({ restored }) => restored ?? [])]).map((at) => at.slice(0, 10));
  await withAdmin(async (admin) => {
    const tx = { query: async (sql: string, values: unknown[]) => (await admin.query(sql, values)).rows as unknown } as Tx;
    await admin.query('BEGIN');
    await new Lives(admin, stories).write();
    for (let question = 0; question < 60; question += 1) {
      const [cutOff, from, to] = [dice.often(60) ? dice.one(eventful) : day(dice), dice.one(['0001-01-01', day(dice)]), day(dice)];
      const lastDay = to > cutOff || dice.often(30) ? cutOff : to;
      const known = dice.one([instant(dice), `${cutOff}T16:59:59.999Z`, '2025-12-31T00:00:00.000Z']);
      const asked = { unitIds: [commune, neighbour], cutOff, from, to: lastDay, knownAt: new Date(known), structureDay: cutOff, subjectKind: null, field: null };
      const rows = await testApp().get(FiguresRepository).cells(tx, asked);
      const counted = new Map(rows.map(({ unitId, field, subjectKind, counts }) => [[unitId, field, subjectKind].join('|'), counts]));
      // Copies may be anywhere, so all stories are at hand, those elsewhere without being counted.
      const slow = [...new SlowFigures(stories, { cutOff, from, to: lastDay, known }).cells()].filter(([key]) => !key.startsWith(elsewhere));
      expect(new Map([...counted].sort())).toEqual(new Map(slow.sort()));
      for (const figure of figures) seen[figure] = (seen[figure] ?? 0) + slow.reduce((sum, [, counts]) => sum + counts[figure], 0);
      const models = await testApp().get(FiguresRepository).models(tx, asked);
      const total = (figure: 'recognised' | 'in-force') => rows.reduce((sum, { counts }) => sum + counts[figure], 0);
      expect([models.filter(({ recognised }) => recognised).length, models.filter(({ inForce }) => inForce).length]).toEqual([total('recognised'), total('in-force')]);
    }
    await admin.query('ROLLBACK');
  }, testApp().database.name);
  // Lives in which nothing of a kind ever happens would prove nothing.
  for (const figure of texts('registered accepted recognised in-force replicated dropped rewarded')) expect([figure, (seen[figure] ?? 0) > 50]).toEqual([figure, true]);
});

it('a day ends with its last microsecond', async () => {
  const world = await RegistryWorld.make(testApp());
  const clerk = await world.person(['unit-clerk', world.commune]);
  const { id } = await world.initiative(clerk, world.commune, {});
  const registered = async (tx: Tx, cutOff: string): Promise<number> => {
    const asked = { unitIds: [world.commune], cutOff, from: '0001-01-01', to: cutOff, knownAt: knownAt({ cutOff, late: false }, new Date()), structureDay: cutOff, subjectKind: null, field: null };
    return (await testApp().get(FiguresRepository).cells(tx, asked)).reduce((sum, { counts }) => sum + counts.registered, 0);
  };
  const counts: number[] = [];
  const undone = new Error('undone');
  const transaction = testApp().dataSource.transaction(async (tx) => {
    for (const at of ['2025-06-30T16:59:59.999500Z', '2025-06-30T17:00:00Z']) {
      await tx.query('SAVEPOINT before');
      await tx.query(`INSERT INTO registration_step (initiative_id, state, happened_at, known_at) VALUES ($1, 'handed-in', $2, $2)`, [id, at]);
      for (const cutOff of ['2025-06-29', '2025-06-30', '2025-07-01']) counts.push(await registered(tx, cutOff));
      await tx.query('ROLLBACK TO before');
    }
    throw undone;
  });
  await expect(transaction).rejects.toBe(undone);
  expect(counts).toEqual([0, 1, 1, 0, 0, 1]);
});
