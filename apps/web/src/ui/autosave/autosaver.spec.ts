import { ApiProblem, NetworkLoss } from '../../api/problem';
import type { Stored } from './autosave-state';
import { Autosaver, type Shelf, type ShelvedDraft } from './autosaver';

/** A server with one stored value, guarded by its version, whose answers the test lets through one by one. */
class OneSheet {
  stored: Stored<string> = { value: '', version: 1 };
  readonly waiting: (() => void)[] = [];
  online = true;
  /** The save gets through, its answer does not. */
  answersLost = false;
  mostAtOnce = 0;
  private atOnce = 0;

  readonly save = async (draft: string, version: number): Promise<{ version: number }> => {
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.atOnce -= 1;
    if (!this.online) throw new NetworkLoss('off');
    if (version !== this.stored.version && draft !== this.stored.value) throw new ApiProblem(409, 'sheet.stale', {}, [], null);
    if (version === this.stored.version) this.stored = { value: draft, version: version + 1 };
    if (this.answersLost) throw new NetworkLoss('cut');
    return { version: this.stored.version };
  };

  readonly loadCurrent = async (): Promise<Stored<string>> => this.stored;
}

const settle = async (sheet: OneSheet): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) {
    sheet.waiting.shift()?.();
    await Promise.resolve();
  }
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const begin = () => {
  const sheet = new OneSheet();
  return { sheet, saver: new Autosaver(sheet.stored, sheet) };
};

it('saves after a pause in typing, and at the latest two seconds after the first key', async () => {
  const { sheet, saver } = begin();
  for (let key = 1; key <= 10; key += 1) {
    saver.edit((draft) => draft + key);
    jest.advanceTimersByTime(190);
  }
  expect(sheet.waiting).toHaveLength(0);
  saver.edit('x');
  jest.advanceTimersByTime(100);
  expect(sheet.waiting).toHaveLength(1);
  await settle(sheet);
  expect(sheet.stored.value).toBe('x');
  expect(saver.state().phase).toBe('clean');
});

it('sends one save after the other and tells flush the truth', async () => {
  const { sheet, saver } = begin();
  saver.edit('a');
  const flushed = saver.flush();
  saver.edit('ab');
  const again = saver.flush();
  await settle(sheet);
  expect(await flushed).toBe(true);
  expect(await again).toBe(true);
  expect(sheet.stored).toEqual({ value: 'ab', version: 3 });
  expect(sheet.mostAtOnce).toBe(1);
});

it('keeps trying without network until it is back', async () => {
  const { sheet, saver } = begin();
  sheet.online = false;
  saver.edit('a');
  const flushed = saver.flush();
  await settle(sheet);
  expect(await flushed).toBe(false);
  expect(saver.state().phase).toBe('offline');
  sheet.online = true;
  jest.advanceTimersByTime(5_000);
  await settle(sheet);
  expect(sheet.stored.value).toBe('a');
  expect(saver.state().phase).toBe('clean');
});

it('takes no lost answer for somebody else\'s version, whatever was typed since', async () => {
  const { sheet, saver } = begin();
  sheet.answersLost = true;
  saver.edit('a');
  const flushed = saver.flush();
  saver.edit('ab');
  await settle(sheet);
  expect(await flushed).toBe(false);
  saver.edit('abc');
  expect(sheet.stored).toEqual({ value: 'a', version: 2 });
  sheet.answersLost = false;
  jest.advanceTimersByTime(5_000);
  await settle(sheet);
  jest.advanceTimersByTime(800);
  await settle(sheet);
  expect(saver.state()).toMatchObject({ phase: 'clean', theirs: null });
  expect(sheet.stored).toEqual({ value: 'abc', version: 3 });
});

it('tries again by itself when a proxy answers for a server that is away', async () => {
  const sheet = new OneSheet();
  let away = true;
  const save = (draft: string, version: number) => (away ? Promise.reject(new ApiProblem(502, 'unknown', {}, [], null)) : sheet.save(draft, version));
  const saver = new Autosaver(sheet.stored, { save, loadCurrent: sheet.loadCurrent });
  saver.edit('a');
  expect(await saver.flush()).toBe(false);
  expect(saver.state().phase).toBe('offline');
  away = false;
  jest.advanceTimersByTime(5_000);
  await settle(sheet);
  expect(sheet.stored.value).toBe('a');
});

it('shows both versions instead of overwriting, and builds upon the newer one when mine is kept', async () => {
  const { sheet, saver } = begin();
  saver.edit('mine');
  sheet.stored = { value: 'theirs', version: 5 };
  void saver.flush();
  await settle(sheet);
  expect(saver.state()).toMatchObject({ phase: 'conflict', draft: 'mine', theirs: { value: 'theirs', version: 5 } });
  expect(sheet.stored.value).toBe('theirs');
  saver.keepMine();
  await settle(sheet);
  expect(sheet.stored).toEqual({ value: 'mine', version: 6 });
});

it('takes a 409 without a newer version for a refusal', async () => {
  const sheet = new OneSheet();
  const closed = new ApiProblem(409, 'sheet.phase-closed', {}, [], 'r');
  const saver = new Autosaver(sheet.stored, { save: () => Promise.reject(closed), loadCurrent: sheet.loadCurrent });
  saver.edit('late');
  expect(await saver.flush()).toBe(false);
  expect(saver.state()).toMatchObject({ phase: 'failed', error: closed, draft: 'late' });
});

/** A device that takes its time to tell what an earlier page left. */
function slowShelf(left: ShelvedDraft<string>) {
  let answer: () => void = () => undefined;
  const told = new Promise<void>((resolve) => (answer = resolve));
  const shelf: Shelf<string> = {
    open: () => undefined,
    recover: () => told.then(() => left),
    put: async () => true,
    putForSubmission: async () => true,
    clear: async () => false,
    tellOthers: () => undefined,
    close: () => undefined,
  };
  return { shelf, answer };
}

it('sends nothing before a slow device has told what it still holds, and then both', async () => {
  const sheet = new OneSheet();
  const { shelf, answer } = slowShelf({ value: 'left', version: 1, pending: null });
  const saver = new Autosaver(sheet.stored, sheet, shelf);
  const opened = saver.open();
  saver.edit((draft) => `${draft} early`);
  jest.advanceTimersByTime(3_000);
  await settle(sheet);
  expect(sheet.stored.version).toBe(1);
  answer();
  await opened;
  expect(saver.state()).toMatchObject({ draft: 'left early', recovered: true });
  jest.advanceTimersByTime(2_000);
  await settle(sheet);
  expect(sheet.stored).toEqual({ value: 'left early', version: 2 });
});

it('sends what was typed during a slow save within two seconds of typing', async () => {
  const { sheet, saver } = begin();
  saver.edit('a');
  jest.advanceTimersByTime(800);
  saver.edit('ab');
  jest.advanceTimersByTime(1_900);
  await settle(sheet);
  expect(sheet.stored.value).toBe('a');
  for (let key = 0; key < 3; key += 1) {
    saver.edit((draft) => draft + key);
    jest.advanceTimersByTime(50);
  }
  expect(sheet.waiting).toHaveLength(1);
  await settle(sheet);
  expect(sheet.stored.value).toMatch(/^ab0/);
});
