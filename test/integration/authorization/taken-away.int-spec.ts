import { SessionsService } from '@dvk/identity';
import { type ActorName, FullSeason } from '../../support/full-season';
import { useTestApp } from '../../support/test-app';
import { send } from '../../support/wire';

const testApp = useTestApp();
let season: FullSeason;

beforeAll(async () => {
  season = await FullSeason.make(testApp());
  await season.openPhase(testApp(), 'scoring');
});

async function asked(actor: ActorName, method: string, path: string, body?: object): Promise<{ status: number; code: string | undefined }> {
  const answer = await send(testApp().origin, { method, path, token: season.token(actor), ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = answer.bytes.toString('utf8');
  return { status: answer.status, code: answer.status < 400 ? undefined : (JSON.parse(text) as { code: string }).code };
}

const done = { status: 200, code: undefined };
const signedOut = { status: 401, code: 'session.required' };
const forbidden = { status: 403, code: 'http.forbidden' };
const absent = { status: 404, code: 'http.not-found' };

/** The one post of somebody. */
async function postOf(actor: ActorName): Promise<string> {
  const [row] = await testApp().dataSource.query<{ id: string }[]>('SELECT id FROM post WHERE person_id = $1', [season.id(`person:${actor}`)]);
  return row?.id ?? '';
}

describe('a right taken away is gone with the next request', () => {
  it('a post that ended', async () => {
    const own = `/api/nominations/${season.id('nomination:marked')}`;
    expect(await asked('auditor', 'GET', own)).toEqual(done);
    expect(await asked('administrator', 'POST', `/api/posts/${await postOf('auditor')}/end`)).toEqual(done);
    expect(await asked('auditor', 'GET', own)).toEqual(forbidden);
    expect(await asked('auditor', 'GET', '/api/session')).toEqual(done);
  });

  it('one of two posts: what the other gives stays', async () => {
    const given = { role: 'auditor', unitId: season.id('unit:province') };
    expect(await asked('administrator', 'POST', `/api/people/${season.id('person:council')}/posts`, given)).toEqual({ status: 201, code: undefined });
    const [first] = await testApp().dataSource.query<{ id: string }[]>(`SELECT id FROM post WHERE person_id = $1 AND role = 'council-secretary'`, [season.id('person:council')]);
    const evidence = `/api/nominations/${season.id('nomination:marked')}/evidence/${season.id('evidence:marked')}`;
    expect(await asked('council', 'GET', evidence)).toEqual(done);
    expect(await asked('administrator', 'POST', `/api/posts/${first?.id}/end`)).toEqual(done);
    expect(await asked('council', 'GET', evidence)).toEqual(forbidden);
    expect(await asked('council', 'GET', `/api/nominations/${season.id('nomination:marked')}`)).toEqual(done);
  });

  it('a session that was signed out', async () => {
    expect(await asked('clerk-above', 'GET', '/api/session')).toEqual(done);
    expect((await asked('clerk-above', 'DELETE', '/api/session')).status).toBe(204);
    expect(await asked('clerk-above', 'GET', '/api/session')).toEqual(signedOut);
    expect(await asked('clerk-above', 'GET', '/api/initiatives')).toEqual(signedOut);
  });

  it('an account switched off', async () => {
    const { id } = { id: season.id('person:clerk-neighbour') };
    expect(await asked('clerk-neighbour', 'GET', '/api/initiatives')).toEqual(done);
    expect(await asked('administrator', 'PUT', `/api/people/${id}/account`, { version: 1, active: false })).toEqual(done);
    expect(await asked('clerk-neighbour', 'GET', '/api/initiatives')).toEqual(signedOut);
    expect(await asked('administrator', 'PUT', `/api/people/${id}/account`, { version: 2, active: true })).toEqual(done);
    expect(await asked('clerk-neighbour', 'GET', '/api/initiatives')).toEqual(signedOut);
  });

  it('a password that the administrator set anew', async () => {
    expect(await asked('clerk-below', 'GET', '/api/initiatives')).toEqual(done);
    expect(await asked('administrator', 'PUT', `/api/people/${season.id('person:clerk-below')}/password-reset`)).toEqual(done);
    expect(await asked('clerk-below', 'GET', '/api/initiatives')).toEqual(signedOut);
  });

  it('a seat on a panel: neither sheets nor rights remain, and nobody else loses any', async () => {
    const sheet = `/api/score-sheets/${season.id('sheet:other-member-complete')}`;
    const leave = `/api/panels/${season.id('panel:a')}/members/${season.id('seat:other-member')}/departure`;
    expect(await asked('other-member', 'GET', sheet)).toEqual(done);
    expect((await asked('staff', 'POST', leave, { reason: 'Chuyển công tác' })).status).toBe(201);
    const write = { version: 1, marks: {}, remarks: {}, comment: '' };
    expect([await asked('other-member', 'GET', sheet), await asked('other-member', 'PUT', sheet, write)]).toEqual([forbidden, forbidden]);
    expect(await asked('other-member', 'GET', `/api/campaigns/${season.id('campaign:own')}/conflict-declaration`)).toEqual(forbidden);
    expect(await asked('member', 'GET', `/api/score-sheets/${season.id('sheet:member-complete')}`)).toEqual(done);
  });

  it("a secretary's seat: the campaign is no concern of theirs any more", async () => {
    const progress = `/api/campaigns/${season.id('campaign:own')}/scoring-progress`;
    expect(await asked('secretary-b', 'GET', progress)).toEqual(done);
    expect((await asked('staff', 'POST', `/api/panels/${season.id('panel:b')}/members/${season.id('seat:secretary-b')}/departure`, { reason: 'Nghỉ hưu' })).status).toBe(201);
    expect([forbidden, absent]).toContainEqual(await asked('secretary-b', 'GET', progress));
    expect(await asked('secretary', 'GET', progress)).toEqual(done);
  });

  it('a planted memory of who somebody was is seen', async () => {
    const sessions = testApp().get(SessionsService);
    const remembered = await sessions.actorOf(season.token('clerk-foreign') ?? '', 'planted');
    const original = sessions.actorOf.bind(sessions);
    const planted = jest.spyOn(sessions, 'actorOf').mockImplementation((token, requestId) => (token === season.token('clerk-foreign') ? Promise.resolve(remembered) : original(token, requestId)));
    expect(await asked('administrator', 'POST', `/api/posts/${await postOf('clerk-foreign')}/end`)).toEqual(done);
    expect(await asked('clerk-foreign', 'GET', '/api/initiatives')).toEqual(done);
    planted.mockRestore();
    expect(await asked('clerk-foreign', 'GET', '/api/initiatives')).toEqual(forbidden);
  });

  it('a post whose last day was yesterday', async () => {
    expect(await asked('clerk', 'GET', '/api/initiatives')).toEqual(done);
    await testApp().dataSource.query('UPDATE post SET valid_to = current_date WHERE person_id = $1', [season.id('person:clerk')]);
    expect(await asked('clerk', 'GET', '/api/initiatives')).toEqual(forbidden);
  });
});
