import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ACTION_KEY_HEADER, isOutcome, KeyedRequest, newActionKey, sendKeyed, UnsettledActions, unsettledActions } from './action-key';

const url = 'http://127.0.0.1/api/campaigns';
const keyOf = (request: Request) => request.headers.get(ACTION_KEY_HEADER);

describe('the key of an act', () => {
  it('is another one each time', () => {
    expect(newActionKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(newActionKey()).not.toBe(newActionKey());
  });

  it('stays while the outcome is unknown, and is new after it is known', () => {
    const actions = new UnsettledActions();
    const first = actions.keyFor('POST a');
    expect(actions.keyFor('POST b')).not.toBe(first);
    expect(actions.keyFor('POST a')).toBe(first);
    actions.settle('POST a');
    expect(actions.keyFor('POST a')).not.toBe(first);
  });

  it('is forgotten after fifty others, the oldest first', () => {
    const actions = new UnsettledActions();
    const first = actions.keyFor('first');
    const second = actions.keyFor('second');
    for (let at = 0; at < 49; at += 1) actions.keyFor(`other ${at}`);
    expect(actions.keyFor('second')).toBe(second);
    expect(actions.keyFor('first')).not.toBe(first);
  });

  it('is unknown while only something in front of the server answered', () => {
    expect([200, 204, 409, 422, 500, 502, 503, 504].filter((status) => !isOutcome(status))).toEqual([500, 502, 503, 504]);
  });
});

describe('a request', () => {
  it('that writes carries the key of its content', () => {
    const one = new KeyedRequest(url, { method: 'POST', body: '{"a":1}' });
    expect(keyOf(one)).toMatch(/^[0-9a-f]{32}$/);
    expect(keyOf(new KeyedRequest(url, { method: 'POST', body: '{"a":1}' }))).toBe(keyOf(one));
    expect(keyOf(new KeyedRequest(url, { method: 'POST', body: '{"a":2}' }))).not.toBe(keyOf(one));
    expect(keyOf(new KeyedRequest(url, { method: 'DELETE' }))).not.toBeNull();
    unsettledActions.settle(one.act ?? '');
    expect(keyOf(new KeyedRequest(url, { method: 'POST', body: '{"a":1}' }))).not.toBe(keyOf(one));
  });

  it('with a password in it is not remembered', () => {
    const once = new KeyedRequest('http://127.0.0.1/api/session/password', { method: 'PUT', body: '{}' });
    expect([once.act, keyOf(once)]).toEqual([null, expect.stringMatching(/^[0-9a-f]{32}$/)]);
  });

  it('keeps the key its caller gave, and none when it only reads', () => {
    const given = new KeyedRequest(url, { method: 'PUT', body: '{}', headers: { [ACTION_KEY_HEADER]: 'khoa-cua-toi' } });
    expect([keyOf(given), given.act]).toEqual(['khoa-cua-toi', null]);
    expect(keyOf(new KeyedRequest(url))).toBeNull();
  });
});

describe('a request whose answer breaks off', () => {
  let server: Server;
  let breaks = true;

  beforeAll(async () => {
    server = createServer((request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '10' });
      response.write('{"a":');
      request.resume().on('end', () => (breaks ? setImmediate(() => response.destroy()) : response.end('12345')));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('after its head keeps the key, for nobody knows what was answered; a whole answer settles it', async () => {
    const act = () => new KeyedRequest(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/score-sheets/submissions`, { method: 'POST', body: '{"sheets":[]}' });
    const first = act();
    await expect(sendKeyed(first)).rejects.toMatchObject({ name: 'TypeError' });
    const again = act();
    expect(keyOf(again)).toBe(keyOf(first));
    breaks = false;
    expect(await (await sendKeyed(again)).text()).toBe('{"a":12345');
    expect(keyOf(act())).not.toBe(keyOf(first));
  });
});
