import { createRequire } from 'node:module';
import path from 'node:path';
import { type Cut, type CuttingProxy, openCuttingProxy } from '../../support/cutting-proxy';
import { useTestApp } from '../../support/test-app';
import { fullMarks, JudgingWorld, type Member } from './judging-world';

interface Draft {
  readonly marks: Readonly<Record<string, { readonly kind: 'points'; readonly hundredths: number }>>;
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
}

interface Stored {
  readonly value: Draft;
  readonly version: number;
}

interface SaverState {
  readonly phase: string;
  readonly draft: Draft;
  readonly version: number;
  readonly pending: unknown;
  readonly theirs: Stored | null;
}

type Left = (Stored & { readonly pending: unknown }) | null;

interface Options {
  readonly save: (draft: Draft, version: number, context: { readonly leaving: boolean; readonly key: string }) => Promise<{ readonly version: number }>;
  readonly loadCurrent: () => Promise<Stored>;
}

interface Saver {
  state(): SaverState;
  edit(change: (draft: Draft) => Draft): void;
  open(): Promise<void>;
  flush(): Promise<boolean>;
  retry(): void;
  shelved(): Promise<void>;
  stop(): void;
  queueSubmission(): Promise<boolean>;
}

/** What lies in the outbox, as far as sending it looks at it. */
interface Unsent extends Stored {
  readonly object: string;
  readonly pending: unknown;
  readonly wants: 'save' | 'submit';
}

interface SheetServer {
  readonly read: () => Promise<{ readonly state: string; readonly version: number }>;
  readonly save: (id: string, body: Draft & { readonly version: number }, context: { readonly key: string }) => Promise<{ readonly state: string; readonly version: number }>;
  readonly submit: (id: string, version: number) => Promise<unknown>;
}

type Deliver = (unsent: Unsent, keepStep: (change: Partial<Unsent>) => Promise<Unsent>) => Promise<void>;

/** The browser's own modules, which a compiler for Node does not read. */
const fromWeb = <Module extends object>(file: string): Module => createRequire(__filename)(path.resolve(__dirname, '../../../apps/web/src', file)) as Module;
const { Autosaver } = fromWeb<{ readonly Autosaver: new (stored: Stored, options: Options, device: Device) => Saver }>('ui/autosave/autosaver');
const { NetworkLoss, readProblem } = fromWeb<{
  readonly NetworkLoss: new (message: string, options: ErrorOptions) => Error;
  readonly readProblem: (status: number, body: unknown, requestId: string | null) => Error;
}>('api/problem');

const { KeyedRequest, sendKeyed } = fromWeb<{
  readonly KeyedRequest: new (url: string, init: RequestInit) => Request;
  readonly sendKeyed: (request: Request) => Promise<Response>;
}>('api/action-key');

const { deliverTo } = fromWeb<{ readonly deliverTo: (server: SheetServer) => Deliver }>('features/judging/offline/deliver-sheet');

/** The autosave of the marking form against the real server, with a network between them that breaks at every place in turn. */
const testApp = useTestApp();
let world: JudgingWorld;
let proxy: CuttingProxy;
let member: Member;
let sheetId: string;
let campaignOfAll: string;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
  proxy = await openCuttingProxy(testApp().origin);
  const { campaignId, members } = await world.marking();
  member = members[0]!;
  sheetId = await world.sheetOf(member, campaignId);
  campaignOfAll = campaignId;
});

afterAll(() => proxy.close());

/** As the typed client of the web does it: a broken connection is a loss, a refusal a problem. */
async function ask<Body>(method: 'GET' | 'PUT' | 'POST', body?: object, key?: string, act = ''): Promise<Body> {
  const headers = { 'X-Requested-With': 'dvk', Cookie: `dvk=${member.token}`, 'Content-Type': 'application/json', ...(key === undefined ? {} : { 'Idempotency-Key': key }) };
  const lost = (reason: unknown): never => {
    throw new NetworkLoss('cut', { cause: reason });
  };
  const response = await fetch(`${proxy.origin}/api/score-sheets/${sheetId}${act}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) }).catch(lost);
  const answer: unknown = await response.json().catch(lost);
  if (!response.ok) throw readProblem(response.status, answer, null);
  return answer as Body;
}

const optionsWith = (keys: boolean): Options => ({
  save: (draft, version, { key }) => ask('PUT', { ...draft, version }, keys ? key : undefined),
  loadCurrent: async () => {
    const { version, marks, remarks, comment } = await ask<Draft & { version: number }>('GET');
    return { version, value: { marks, remarks, comment } };
  },
});

const onServer = async (): Promise<Stored> => {
  const { body } = await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200);
  return { version: body.version, value: { marks: body.marks, remarks: body.remarks, comment: body.comment } };
};

const timesOf = async (act: string): Promise<number> => (await world.registry.actionsOn(sheetId)).filter((action) => action === `score-sheet.${act}`).length;
const savedTimes = () => timesOf('saved');

const withPoints = (code: string, hundredths: number) => (draft: Draft): Draft => ({ ...draft, marks: { ...draft.marks, [code]: { kind: 'points', hundredths } } });

/** What a device keeps of one sheet while tabs come and go. */
class Device {
  private left: Left = null;
  readonly open = (): void => undefined;
  readonly close = (): void => undefined;
  readonly tellOthers = (): void => undefined;
  readonly recover = async () => this.left;
  readonly put = async ({ draft, version, pending }: SaverState): Promise<boolean> => {
    this.left = { value: draft, version, pending };
    return true;
  };
  readonly putForSubmission = this.put;
  /** Sends what lies here as the outbox does: after each loss again from the last step that was kept. Resolves to the losses on the way. */
  readonly drain = async (): Promise<number> => {
    const deliver = deliverTo(server);
    let unsent: Unsent = { ...(this.left ?? (await onServer())), pending: this.left?.pending ?? null, object: `score-sheet:${sheetId}`, wants: 'submit' };
    for (let losses = 0; ; losses += 1) {
      try {
        await deliver(unsent, async (change) => (unsent = { ...unsent, ...change }));
        return losses;
      } catch (error) {
        if (!(error instanceof NetworkLoss)) throw error;
      }
    }
  };
  readonly clear = async (): Promise<boolean> => {
    this.left = null;
    return false;
  };
}

/** The sheet on the server, as the outbox reaches it: through the network that breaks. */
const server: SheetServer = {
  read: () => ask('GET'),
  save: (_id, body, { key }) => ask('PUT', body, key),
  submit: (_id, version) => ask('POST', { version }, undefined, '/submission'),
};

let serial = 0;

/** Two marks no round before had: half points between 0 and 10, A2 following A1 by a shift. */
function nextMarks(): readonly [number, number] {
  serial += 1;
  return [(serial % 21) * 50, ((serial * 8 + 3) % 21) * 50];
}

/** Types a mark, lets its save meet the cut, types another, and saves until nothing is left; what it came to. */
async function typeThrough(cut: Cut, { keys, killed }: { readonly keys: boolean; readonly killed: boolean }) {
  const [before, timesBefore, [a1, a2]] = [await onServer(), await savedTimes(), nextMarks()];
  const device = new Device();
  let saver = new Autosaver(before, optionsWith(keys), device);
  saver.edit(withPoints('A1', a1));
  proxy.arm(cut);
  await saver.flush();
  const reached = proxy.disarm();
  saver.edit(withPoints('A2', a2));
  if (killed) {
    // The tab goes as it is; what comes next knows only the device and the server.
    await saver.shelved();
    saver.stop();
    saver = new Autosaver(await onServer(), optionsWith(keys), device);
    await saver.open();
  }
  saver.retry();
  await saver.flush();
  const { phase, theirs } = saver.state();
  saver.stop();
  const after = await onServer();
  return {
    reached,
    outcome: {
      phase,
      conflict: theirs !== null,
      marks: [after.value.marks['A1']?.hundredths, after.value.marks['A2']?.hundredths],
      versions: after.version - before.version,
      saves: (await savedTimes()) - timesBefore,
    },
    wanted: { phase: 'clean', conflict: false, marks: [a1, a2], versions: 2, saves: 2 },
  };
}

/** Every place of a save's traffic, in steps of so many bytes: from before the first byte to after the last. */
async function places(within: Cut['within'], step: number, keys: boolean): Promise<readonly Cut[]> {
  proxy.arm({ within, after: Number.MAX_SAFE_INTEGER, manner: 'end' });
  const { version, value } = await onServer();
  // A mark that the round after it does not type: what is stored already is saved without a version.
  const [a1] = nextMarks();
  await optionsWith(keys).save(withPoints('A1', a1)(value), version, { leaving: false, key: `measuring-${within}-${serial}` });
  const bytes = proxy.passed[within];
  proxy.disarm();
  expect(bytes).toBeGreaterThan(200);
  return Array.from({ length: Math.floor(bytes / step) + 2 }, (_, at) => ({ within, after: Math.min(at * step + 1, bytes), manner: at % 2 === 0 ? 'reset' : 'end' }));
}

describe.each([
  { keys: true, killed: false },
  { keys: false, killed: false },
  { keys: true, killed: true },
  { keys: false, killed: true },
])('a connection cut during autosave (Idempotency-Key: $keys, tab killed: $killed)', (how) => {
  it.each(['request', 'answer'] as const)('anywhere within the %s: what was typed is there, once, without a false second version', async (within) => {
    const cuts = await places(within, how.killed ? 32 : 16, how.keys);
    let reachedCount = 0;
    for (const cut of cuts) {
      const { reached, outcome, wanted } = await typeThrough(cut, how);
      if (reached) reachedCount += 1;
      expect({ cut, ...outcome }).toEqual({ cut, ...wanted });
    }
    process.stdout.write(`cut within the ${within}: ${reachedCount} of ${cuts.length} places reached\n`);
    expect(reachedCount).toBeGreaterThanOrEqual(cuts.length - 2);
  });
});

it('a version that somebody else saved in between is a conflict, and is not overwritten', async () => {
  const before = await onServer();
  const saver = new Autosaver(before, optionsWith(true), new Device());
  saver.edit(withPoints('A1', 150));
  proxy.arm({ within: 'request', after: 10, manner: 'reset' });
  expect(await saver.flush()).toBe(false);
  proxy.disarm();
  const elsewhere = { ...before.value, comment: `elsewhere ${before.version}` };
  await member.agent.put(`/api/score-sheets/${sheetId}`).send({ ...elsewhere, version: before.version }).expect(200);
  saver.retry();
  await saver.flush();
  saver.stop();
  expect(saver.state()).toMatchObject({ phase: 'conflict', theirs: { version: before.version + 1 } });
  expect((await onServer()).value).toEqual(elsewhere);
});

/** Marks that can be handed in, none as before. */
const complete = (before: Draft): Draft => {
  const [a1, a2] = nextMarks();
  const points = (hundredths: number) => ({ kind: 'points', hundredths }) as const;
  return { ...before, marks: { ...(fullMarks() as unknown as Draft['marks']), A1: points(a1), A2: points(a2) } };
};

/** Takes back what was handed in, so that the next round can hand in again. */
const openAgain = async (): Promise<void> => {
  const { body } = await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200);
  await member.agent.post(`/api/score-sheets/${sheetId}/reopening`).send({ version: body.version }).expect(200);
};

/**
 * Hands in through the cut: `page` as the button does, the outbox taking over after a loss; `outbox` a draft that waited without a
 * network. What it came to: which of both was told of the handing in, and what the server holds.
 */
async function handInThrough(cut: Cut, how: 'page' | 'outbox') {
  const [before, saves, submissions] = [await onServer(), await savedTimes(), await timesOf('submitted')];
  const draft = complete(before.value);
  const device = new Device();
  const saver = new Autosaver(before, optionsWith(true), device);
  saver.edit(() => draft);
  if (how === 'page') await saver.flush();
  proxy.arm(cut);
  const answered = how === 'page' && (await server.submit(sheetId, saver.state().version).then(() => true, () => false));
  // Until an answer has come nobody is told that it was handed in: the draft waits on the device, with the wish.
  if (!answered) await saver.queueSubmission();
  const losses = answered ? 0 : await device.drain();
  saver.stop();
  const reached = proxy.disarm();
  const { body } = await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200);
  // A draft taken over after a loss may be saved once more as it is; whatever was written besides would show in the versions.
  const saved = (await savedTimes()) - saves;
  const others = body.version - before.version - saved - 1;
  const outcome = { state: body.state, marks: body.marks, savedAgain: saved > 2, others, submissions: (await timesOf('submitted')) - submissions };
  await openAgain();
  return { reached, told: answered ? 'by the page' : `after ${losses}`, outcome, wanted: { state: 'submitted', marks: draft.marks, savedAgain: false, others: 0, submissions: 1 } };
}

describe.each(['page', 'outbox'] as const)('a connection cut while handing in, begun by the %s', (how) => {
  it.each(['request', 'answer'] as const)('anywhere within the %s: handed in once, with all that was typed', async (within) => {
    const far = await handInThrough({ within, after: Number.MAX_SAFE_INTEGER, manner: 'end' }, how);
    expect({ ...far.outcome, told: far.told }).toEqual({ ...far.wanted, told: how === 'page' ? 'by the page' : 'after 0' });
    const bytes = proxy.passed[within];
    expect(bytes).toBeGreaterThan(200);
    const cuts = Array.from({ length: Math.floor(bytes / 32) + 1 }, (_, at) => ({ within, after: at * 32 + 1, manner: at % 2 === 0 ? ('reset' as const) : ('end' as const) }));
    let reachedCount = 0;
    for (const cut of cuts) {
      const { reached, outcome, wanted } = await handInThrough(cut, how);
      if (reached) reachedCount += 1;
      expect({ cut, ...outcome }).toEqual({ cut, ...wanted });
    }
    process.stdout.write(`cut within the ${within} of handing in by the ${how}: ${reachedCount} of ${cuts.length} places reached\n`);
    expect(reachedCount).toBeGreaterThanOrEqual(cuts.length - 2);
  });
});

interface Ready {
  readonly id: string;
  readonly version: number;
  readonly missing: readonly string[];
}

interface Told {
  readonly submittedIds: readonly string[];
  readonly refused: readonly unknown[];
}

/** What the dialog "Gửi tất cả phiếu đủ điểm" offers: the drafts that are complete. */
const readyToHandIn = async (): Promise<readonly Pick<Ready, 'id' | 'version'>[]> => {
  const { body } = await member.agent.get(`/api/score-sheets/readiness?campaignId=${campaignOfAll}`).expect(200);
  return (body.sheets as Ready[]).filter(({ missing }) => missing.length === 0).map(({ id, version }) => ({ id, version }));
};

/** The press of its button, with the key the web gives it; null: no answer arrived. */
const pressed = async (sheets: readonly Pick<Ready, 'id' | 'version'>[]): Promise<Told | null> => {
  const headers = { 'X-Requested-With': 'dvk', Cookie: `dvk=${member.token}`, 'Content-Type': 'application/json' };
  const request = new KeyedRequest(`${proxy.origin}/api/score-sheets/submissions`, { method: 'POST', headers, body: JSON.stringify({ campaignId: campaignOfAll, sheets }) });
  return sendKeyed(request)
    .then((response) => response.json() as Promise<Told>)
    .then(({ submittedIds, refused }) => ({ submittedIds: [...submittedIds].sort(), refused }))
    .catch(() => null);
};

/** Two complete drafts, handed in through the cut; `again`: the button pressed once more, `anew`: the page opened anew, where nothing of the first press is known. */
async function handAllInThrough(cut: Cut, how: 'again' | 'anew') {
  const ready = await readyToHandIn();
  const ids = ready.map(({ id }) => id);
  const submissions = () => world.registry.testApp.dataSource.query<{ id: string; times: number }[]>(
    `SELECT object_id AS id, count(*)::int AS times FROM audit_entry WHERE action = 'score-sheet.submitted' AND object_id = ANY($1) GROUP BY 1`, [ids],
  );
  const before = new Map((await submissions()).map(({ id, times }) => [id, times]));
  proxy.arm(cut);
  let told = await pressed(ready);
  const lost = told === null;
  const reached = proxy.disarm();
  if (lost && how === 'again') told = await pressed(ready);
  if (lost && how === 'anew') {
    const left = await readyToHandIn();
    if (left.length > 0) await pressed(left);
  }
  const sheets = await Promise.all(ids.map(async (id) => (await member.agent.get(`/api/score-sheets/${id}`).expect(200)).body));
  const outcome = {
    told: how === 'again' || !lost ? told : 'nothing',
    states: sheets.map(({ state }) => state),
    versions: sheets.map(({ version }, at) => version - (ready[at]?.version ?? 0)),
    submissions: (await submissions()).map(({ id, times }) => times - (before.get(id) ?? 0)),
  };
  for (const { id, version } of sheets) await member.agent.post(`/api/score-sheets/${id}/reopening`).send({ version }).expect(200);
  return { reached, outcome, wanted: { told: how === 'again' || !lost ? { submittedIds: [...ids].sort(), refused: [] } : 'nothing', states: ['submitted', 'submitted'], versions: [1, 1], submissions: [1, 1] } };
}

describe.each(['again', 'anew'] as const)('a connection cut while all complete sheets are handed in, then %s', (how) => {
  beforeAll(async () => {
    for (const { sheetId: id } of await world.deskOf(member, campaignOfAll)) {
      const { body } = await member.agent.get(`/api/score-sheets/${id}`).expect(200);
      await member.agent.put(`/api/score-sheets/${id}`).send({ version: body.version, marks: fullMarks(), remarks: {}, comment: '' }).expect(200);
    }
  });

  it.each(['request', 'answer'] as const)('anywhere within the %s: each is handed in once, all of them, and who presses again is told so', async (within) => {
    const far = await handAllInThrough({ within, after: Number.MAX_SAFE_INTEGER, manner: 'end' }, how);
    expect(far.outcome).toEqual(far.wanted);
    const bytes = proxy.passed[within];
    expect(bytes).toBeGreaterThan(200);
    const step = how === 'again' ? 96 : 192;
    const cuts = Array.from({ length: Math.floor(bytes / step) + 2 }, (_, at) => ({ within, after: Math.min(at * step + 1, bytes), manner: at % 2 === 0 ? ('reset' as const) : ('end' as const) }));
    let reachedCount = 0;
    for (const cut of cuts) {
      const { reached, outcome, wanted } = await handAllInThrough(cut, how);
      if (reached) reachedCount += 1;
      expect({ cut, ...outcome }).toEqual({ cut, ...wanted });
    }
    process.stdout.write(`cut within the ${within} of handing all in, then ${how}: ${reachedCount} of ${cuts.length} places reached\n`);
    expect(reachedCount).toBeGreaterThanOrEqual(cuts.length - 2);
  });
});
