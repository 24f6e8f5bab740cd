import { randomUUID } from 'node:crypto';
import { NoticesService } from '@dvk/identity';
import { Transactor } from '@dvk/platform';
import { useTestApp } from '../../support/test-app';
import { IdentityWorld } from './identity-world';

const testApp = useTestApp();
let world: IdentityWorld;

beforeAll(async () => {
  world = await IdentityWorld.make(testApp());
});

const campaign = { campaignId: randomUUID(), campaignName: 'Đợt xét năm 2026', closesAt: '2026-12-05T10:00:00.000Z' };
const tell = (people: readonly string[], missing: number) =>
  testApp().get(Transactor).write((tx) => testApp().get(NoticesService).post(tx, people, 'scoring.reminder', { ...campaign, missing, note: '' }));

describe('notices', () => {
  it('come newest first, in pages, with the number of those unread', async () => {
    const { person, browser } = await world.signedIn('panel-member');
    for (const missing of [3, 2, 1]) await tell([person.id], missing);
    const { body } = await browser.get('/api/notices?limit=2').expect(200);
    expect(body).toMatchObject({ total: 3, unread: 3, items: [{ kind: 'scoring.reminder', params: { missing: 1 }, readAt: null }, { params: { missing: 2 } }] });
    expect((await browser.get('/api/notices?limit=2&offset=2').expect(200)).body.items).toMatchObject([{ params: { missing: 3 } }]);
    expect((await browser.get('/api/notices/unread').expect(200)).body).toEqual({ unread: 3 });
  });

  it('are read one by one or all at once, and stay', async () => {
    const { person, browser } = await world.signedIn('unit-clerk');
    await tell([person.id, person.id], 2);
    await tell([person.id], 1);
    const { body } = await browser.get('/api/notices').expect(200);
    expect(body.total).toBe(2);
    await browser.post(`/api/notices/${body.items[0].id}/reading`).send().expect(204);
    const read = (await browser.get('/api/notices').expect(200)).body;
    expect(read).toMatchObject({ total: 2, unread: 1 });
    await browser.post(`/api/notices/${body.items[0].id}/reading`).send().expect(204);
    expect((await browser.get('/api/notices').expect(200)).body.items[0].readAt).toBe(read.items[0].readAt);
    await browser.post('/api/notices/reading').send().expect(204);
    expect((await browser.get('/api/notices/unread').expect(200)).body).toEqual({ unread: 0 });
  });

  it('are nobody else\'s: theirs look like none at all', async () => {
    const [told, other] = [await world.signedIn('auditor'), await world.signedIn('auditor')];
    await tell([told.person.id], 4);
    const [notice] = (await told.browser.get('/api/notices').expect(200)).body.items;
    expect((await other.browser.get('/api/notices').expect(200)).body).toEqual({ items: [], total: 0, unread: 0 });
    for (const id of [notice.id, randomUUID(), 'khong-phai']) await other.browser.post(`/api/notices/${id}/reading`).send().expect(404);
    await testApp().agent().get('/api/notices').expect(401);
    expect((await told.browser.get('/api/notices/unread').expect(200)).body).toEqual({ unread: 1 });
  });

  it('are told when and only when the use case is committed', async () => {
    const { person, browser } = await world.signedIn('auditor');
    await expect(
      testApp().get(Transactor).write(async (tx) => {
        await testApp().get(NoticesService).post(tx, [person.id], 'scoring.reminder', { ...campaign, missing: 1, note: '' });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect((await browser.get('/api/notices/unread').expect(200)).body).toEqual({ unread: 0 });
  });
});
