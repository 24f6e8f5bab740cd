import { checkCriteriaSet, type CriteriaSet } from '@dvk/scoring-core';
import { contentSha256, criteriaExamples } from '@dvk/campaigns';
import { useTestApp } from '../../support/test-app';
import { setStage, type Stage } from './stage';

const testApp = useTestApp();
let stage: Stage;
beforeAll(async () => {
  stage = await setStage(testApp());
});

interface SetBody {
  id: string;
  version: number;
  versionNo: number;
  seriesId: string;
  publishedAt: string | null;
  contentSha256: string | null;
  content: CriteriaSet;
}

const begin = async (body: object = { start: 'blank' }): Promise<SetBody> =>
  (await stage.staff.post('/api/criteria-sets').send(body).expect(201)).body as SetBody;

const auditOf = async (id: string): Promise<string[]> =>
  (await testApp().dataSource.query<{ action: string }[]>('SELECT action FROM audit_entry WHERE object_id = $1 ORDER BY sequence', [id])).map(
    ({ action }) => action,
  );

const publishedExample = async (): Promise<SetBody> => {
  const draft = await begin({ start: 'example', exampleKey: 'model' });
  return (await stage.staff.post(`/api/criteria-sets/${draft.id}/publication`).send({ version: 1 }).expect(200)).body as SetBody;
};

describe('criteria sets', () => {
  it('are begun blank, from an example, as a copy', async () => {
    expect((await begin()).content.groups).toEqual([]);
    const examples = (await stage.staff.get('/api/criteria-sets/examples').expect(200)).body as { items: { key: string; title: string }[] };
    expect(examples.items.map(({ key }) => key)).toEqual(criteriaExamples.map(({ key }) => key));
    const example = await begin({ start: 'example', exampleKey: 'measured-model' });
    const copy = await begin({ start: 'copy', criteriaSetId: example.id });
    expect(copy.content).toEqual({ ...example.content, title: `Bản sao: ${example.content.title}` });
    expect(copy.seriesId).not.toBe(example.seriesId);
  });

  it.each([
    [{ start: 'example', exampleKey: 'official' }, 'criteria-set.example-unknown'],
    [{ start: 'example' }, 'shape.invalid'],
    [{ start: 'copy' }, 'shape.invalid'],
    [{ start: 'guess' }, 'shape.invalid'],
    [{ start: 'blank', title: 'x' }, 'shape.invalid'],
    [[], 'shape.invalid'],
  ])('are not begun from %j', async (body, code) => {
    const response = await stage.staff.post('/api/criteria-sets').send(body);
    expect([response.status, response.body]).toEqual([422, expect.objectContaining({ code })]);
  });

  it('are saved as drafts however incomplete, each save upon the version seen', async () => {
    const draft = await begin();
    const content = { ...draft.content, title: 'Bộ tiêu chí thử', declaredTotal: 9_000 };
    const saved = await stage.staff.put(`/api/criteria-sets/${draft.id}`).send({ version: 1, content }).expect(200);
    expect(saved.body).toMatchObject({ version: 2, title: 'Bộ tiêu chí thử', content });
    const stale = await stage.staff.put(`/api/criteria-sets/${draft.id}`).send({ version: 1, content: draft.content });
    expect([stale.status, stale.body]).toEqual([409, expect.objectContaining({ code: 'criteria-set.stale-version', params: { version: 2 } })]);
    const now = await stage.staff.get(`/api/criteria-sets/${draft.id}`).expect(200);
    expect(now.body).toMatchObject({ content: { title: 'Bộ tiêu chí thử' } });
    expect(await auditOf(draft.id)).toEqual(['criteria-set.created', 'criteria-set.draft-saved']);
  });

  it.each([
    ['no content', { version: 1 }],
    ['an array', { version: 1, content: [] }],
    ['a text', { version: 1, content: 'x' }],
    ['a foreign key inside', { version: 1, content: { ...criteriaExamples[0]?.content, extra: 1 } }],
    ['a number as text', { version: 1, content: { ...criteriaExamples[0]?.content, declaredTotal: '100' } }],
    ['a group that is a number', { version: 1, content: { ...criteriaExamples[0]?.content, groups: [1] } }],
    ['a version as text', { version: '1', content: criteriaExamples[0]?.content }],
    ['a version past every number', { version: 1e99, content: criteriaExamples[0]?.content }],
  ])('refuse a save with %s', async (_, body) => {
    const draft = await begin();
    const response = await stage.staff.put(`/api/criteria-sets/${draft.id}`).send(body);
    expect([response.status, response.body]).toEqual([422, expect.objectContaining({ code: 'shape.invalid' })]);
  });

  it('answer a document of twenty thousand levels with a refusal', async () => {
    const draft = await begin();
    const deep = `{"version":1,"content":${'{"groups":['.repeat(20_000)}${']}'.repeat(20_000)}}`;
    const response = await stage.staff.put(`/api/criteria-sets/${draft.id}`).set('Content-Type', 'application/json').send(deep);
    expect([response.status, response.body]).toEqual([422, expect.objectContaining({ code: 'shape.too-deep' })]);
  });

  it('are published only when nothing is wrong, and every problem is told at once', async () => {
    const example = await begin({ start: 'example', exampleKey: 'model' });
    const content = { ...example.content, declaredTotal: 9_900, bonusCap: null, bonusMayExceedMax: null };
    await stage.staff.put(`/api/criteria-sets/${example.id}`).send({ version: 1, content }).expect(200);
    const told = (await stage.staff.get(`/api/criteria-sets/${example.id}/problems`).expect(200)).body as { items: unknown[] };
    expect(told.items).toEqual(JSON.parse(JSON.stringify(checkCriteriaSet(content))));
    const refused = await stage.staff.post(`/api/criteria-sets/${example.id}/publication`).send({ version: 2 });
    expect(refused.status).toBe(422);
    const body = refused.body as { code: string; fields: { field: string; code: string }[] };
    expect(body.code).toBe('criteria-set.not-publishable');
    expect(body.fields.map(({ code }) => code)).toEqual(expect.arrayContaining(['criteria.groups-do-not-add-up', 'criteria.bonus-cap-missing', 'criteria.bonus-may-exceed-max-unset']));
    const after = (await stage.staff.get(`/api/criteria-sets/${example.id}`)).body as SetBody;
    expect([after.publishedAt, after.version]).toEqual([null, 2]);
  });

  it('are immutable once published: over the API and in SQL', async () => {
    const published = await publishedExample();
    expect(published.contentSha256).toBe(contentSha256(published.content));
    const again = await stage.staff.put(`/api/criteria-sets/${published.id}`).send({ version: published.version, content: published.content });
    expect([again.status, again.body]).toEqual([409, expect.objectContaining({ code: 'criteria-set.published' })]);
    const twice = await stage.staff.post(`/api/criteria-sets/${published.id}/publication`).send({ version: published.version });
    expect([twice.status, twice.body]).toEqual([409, expect.objectContaining({ code: 'criteria-set.published' })]);
    const { dataSource } = testApp();
    await expect(dataSource.query(`UPDATE criteria_set SET title = 'x' WHERE id = $1`, [published.id])).rejects.toThrow(/immutable/);
    await expect(dataSource.query('DELETE FROM criteria_set WHERE id = $1', [published.id])).rejects.toThrow(/immutable/);
  });

  it('are published only as the version that was looked at', async () => {
    const draft = await begin({ start: 'example', exampleKey: 'exemplar' });
    await stage.staff.put(`/api/criteria-sets/${draft.id}`).send({ version: 1, content: draft.content }).expect(200);
    const stale = await stage.staff.post(`/api/criteria-sets/${draft.id}/publication`).send({ version: 1 });
    expect([stale.status, stale.body]).toEqual([409, expect.objectContaining({ code: 'criteria-set.stale-version' })]);
  });

  it('get a new version, one draft at a time, and never from a draft', async () => {
    const published = await publishedExample();
    const next = await begin({ start: 'new-version', criteriaSetId: published.id });
    expect([next.seriesId, next.versionNo, next.content]).toEqual([published.seriesId, 2, published.content]);
    const second = await stage.staff.post('/api/criteria-sets').send({ start: 'new-version', criteriaSetId: published.id });
    expect([second.status, second.body]).toEqual([409, expect.objectContaining({ code: 'criteria-set.draft-exists', params: { id: next.id } })]);
    const ofDraft = await stage.staff.post('/api/criteria-sets').send({ start: 'new-version', criteriaSetId: next.id });
    expect(ofDraft.body).toMatchObject({ code: 'criteria-set.not-published' });
  });

  it('show drafts to those who write them only; absent and hidden look the same', async () => {
    const draft = await begin();
    const published = await publishedExample();
    const hidden = await stage.clerk.get(`/api/criteria-sets/${draft.id}`);
    const absent = await stage.clerk.get('/api/criteria-sets/11111111-1111-4111-8111-111111111111');
    const noId = await stage.clerk.get('/api/criteria-sets/..%2f%00');
    for (const response of [hidden, absent, noId]) expect([response.status, (response.body as { code: string }).code]).toEqual([404, 'http.not-found']);
    await stage.clerk.get(`/api/criteria-sets/${published.id}`).expect(200);
    const list = (await stage.clerk.get('/api/criteria-sets').expect(200)).body as { items: { publishedAt: string | null }[] };
    expect(list.items.length).toBeGreaterThan(0);
    expect(list.items.every(({ publishedAt }) => publishedAt !== null)).toBe(true);
    await stage.clerk.post('/api/criteria-sets').send({ start: 'blank' }).expect(403);
    await stage.clerk.put(`/api/criteria-sets/${draft.id}`).send({ version: 1, content: {} }).expect(403);
    await testApp().agent().get('/api/criteria-sets').expect(401);
  });

  it('are found with and without marks; what is typed is no pattern', async () => {
    const draft = await begin();
    await stage.staff.put(`/api/criteria-sets/${draft.id}`).send({ version: 1, content: { ...draft.content, title: 'Hòa Thuỷ 100%' } }).expect(200);
    const found = async (search: string): Promise<string[]> =>
      ((await stage.staff.get('/api/criteria-sets').query({ search }).expect(200)).body as { items: { id: string }[] }).items.map(({ id }) => id);
    expect(await found('hoa thuy')).toEqual([draft.id]);
    expect(await found('hoà thủy 100%')).toEqual([draft.id]);
    expect(await found('h%y')).toEqual([]);
    await stage.staff.get('/api/criteria-sets').query({ limit: '201' }).expect(422);
    await stage.staff.get('/api/criteria-sets').query({ sort: 'id;drop' }).expect(422);
  });
});
