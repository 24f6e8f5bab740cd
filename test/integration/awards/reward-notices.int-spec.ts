import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DeliveryMails } from '@dvk/platform';
import { NoticeMails } from '../../../libs/identity/src/notice-mails';
import { readableMail } from '../../support/readable-mail';
import { useTestApp } from '../../support/test-app';
import { AwardsWorld, type Nominee } from './awards-world';

const testApp = useTestApp();
let world: AwardsWorld;
beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
});

const rewarded: readonly Nominee[] = [
  { code: 'CN001', name: 'Bác Năm vận động', a1: [950, 950], kind: 'individual-model', group: 'Cá nhân' },
  { code: 'MH001', name: 'Thôn sạch, đường hoa', a1: [900, 900], kind: 'collective-model', group: 'Tập thể' },
];
const issuer = 'Ủy ban nhân dân tỉnh';
const registry = { number: '2011/QĐ-UBND', date: '2026-03-02', issuer, signer: 'Nguyễn Văn Ký, Chủ tịch' };
const query = <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> => testApp().dataSource.query(sql, [...values]);
const at = (tail: string, body: object) => world.council.agent.post(`/api/${tail}`).send(body);

it('a reward is told once however often the result is published; what became of it since is told with both names, and by mail', async () => {
  const campaign = await world.beforeCouncil(rewarded);
  await query('UPDATE person SET email = $2 WHERE id = $1', [world.clerk.id, 'vanthu@anhoa.example.vn']);
  const notices = () =>
    query<{ id: string; kind: string; params: Record<string, string>; mail: string | null }>(`SELECT id, kind, params, mail FROM notice WHERE person_id = $1 AND params->>'campaignId' = $2 ORDER BY created_at`, [world.clerk.id, campaign.campaignId]);
  let seen = 0;
  const news = async () => {
    const all = await notices();
    const fresh = all.slice(seen).map(({ kind, params: { campaignId: _, campaignName: __, ...params } }) => [kind, ...Object.values(params)]);
    seen = all.length;
    return fresh;
  };
  const settled = async () => {
    for (const { id } of (await notices()).filter(({ mail }) => mail === 'waiting')) await testApp().get(DeliveryMails).send(testApp().get(NoticeMails), id);
  };
  const takeBack = () => at(`campaigns/${campaign.campaignId}/publication/withdrawal`, { reason: 'Xem lại' }).expect(204);
  const own = (await at(`campaigns/${campaign.campaignId}/reward-decisions`, { resultId: campaign.resultId, award: 'Bằng khen', head: 'state', issuer }).expect(201)).body.decisions[0].id as string;
  const { rows } = (await at(`reward-decisions/${own}/issue`, { version: 1, ...registry }).expect(200)).body as { rows: { id: string; nominationCode: string }[] };
  await world.letPublicationCome(campaign.campaignId);
  await world.publish(campaign).expect(201);
  expect(await news()).toEqual([['result.published'], ['reward.issued', '2011/QĐ-UBND']]);
  await settled();
  // One mail that has not gone when the result is taken back.
  await query(`UPDATE notice SET mail = 'waiting' WHERE kind = 'reward.issued' AND params->>'campaignId' = $1 AND person_id = $2`, [campaign.campaignId, world.clerk.id]);
  await takeBack();
  expect((await notices()).find(({ kind }) => kind === 'reward.issued')).toMatchObject({ mail: 'not-needed' });
  await world.publish(campaign).expect(201);
  expect(await news()).toEqual([['result.withdrawn'], ['result.published']]);
  await takeBack();
  await at(`reward-decisions/${own}/corrections`, { ...registry, version: 2, reason: 'Gõ nhầm', number: '2012/QĐ-UBND', date: '2026-03-03' }).expect(201);
  expect(await news()).toEqual([['result.withdrawn']]);
  await world.publish(campaign).expect(201);
  expect((await news()).map(([kind, ...params]) => [kind, ...params.sort()])).toEqual([['result.published'], ['reward.corrected', '2011/QĐ-UBND', '2012/QĐ-UBND', '2026-03-02', '2026-03-03', issuer, issuer]]);
  await at(`reward-decisions/${own}/corrections`, { ...registry, version: 3, reason: 'Gõ nhầm', number: '2012/QĐ-UBND', date: '2026-03-03', signer: 'Người khác' }).expect(201);
  expect(await news()).toEqual([]);
  const { id } = rows.find(({ nominationCode }) => nominationCode === 'CN001')!;
  await at(`reward-recipients/${id}/revocation`, { number: '2013/QĐ-UBND', date: '2026-04-01', issuer, reason: 'Kê khai thành tích không đúng', sourceDocument: 'Kết luận thanh tra' }).expect(201);
  await at(`reward-recipients/${id}/revocation/withdrawal`, { reason: 'Ghi nhầm người' }).expect(200);
  expect((await news()).map(([kind, ...params]) => [kind, ...params.sort()])).toEqual([['reward.revoked', '2013/QĐ-UBND'], ['reward.restored', '2012/QĐ-UBND', '2013/QĐ-UBND']]);
  await settled();
  expect((await notices()).map(({ kind, mail }) => [kind, mail]).filter(([kind]) => kind?.startsWith('reward.')).slice(1)).toEqual([['reward.corrected', 'sent'], ['reward.revoked', 'sent'], ['reward.restored', 'sent']]);
  const folder = path.join(testApp().storageFolder, 'mail');
  const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8')).filter((mail) => mail.includes('vanthu@anhoa.example.vn')).map(readableMail);
  expect(texts.join()).toContain('được đính chính thành số 2012/QĐ-UBND ngày 03/03/2026');
  for (const secret of [...rewarded.map(({ name }) => name), 'Bằng khen', 'Xã An Hòa', 'Kê khai thành tích', 'Ghi nhầm']) expect(texts.join()).not.toContain(secret);
});
