import { ApiProblem, NetworkLoss } from '../../api/problem';
import type { Stored } from './autosave-state';
import { Autosaver } from './autosaver';

/** A server with one stored value, guarded by its version, whose answers the test lets through one by one. */
class OneSheet {
  stored: Stored<string> = { value: '', version: 1 };
  readonly waiting: (() => void)[] = [];
  online = true;
  mostAtOnce = 0;
  private atOnce = 0;

  readonly save = async (draft: string, version: number): Promise<{ version: number }> => {
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.atOnce -= 1;
    if (!this.online) throw new NetworkLoss('off');
    if (version !== this.stored.version) throw new ApiProblem(409, 'sheet.stale', {}, [], null);
    this.stored = { value: draft, version: version + 1 };
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
