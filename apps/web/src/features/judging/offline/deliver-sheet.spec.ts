import type { UnsentDraft } from '../../../api/device/unsent-draft';
import { ApiProblem, NetworkLoss } from '../../../api/problem';
import { keptAs, type SheetDraft } from '../sheet-draft';
import { deliverTo, type SheetServer } from './deliver-sheet';

const draftWith = (hundredths: number): SheetDraft => ({ marks: { A1: { kind: 'points', hundredths } }, remarks: {}, comment: '' });

const conflict = (code: string) => new ApiProblem(409, `score-sheet.${code}`, {}, [], null);

/** One sheet on a server that answers as the real one does; an answer can be lost on its way back. */
class OneSheet implements SheetServer {
  version = 1;
  state: 'draft' | 'submitted' = 'draft';
  content = draftWith(0);
  submissions = 0;
  lost: 'save' | 'submit' | null = null;

  readonly read = async () => ({ state: this.state, version: this.version });

  readonly save: SheetServer['save'] = async (_id, { version, marks, remarks, comment }) => {
    const typed = { marks, remarks, comment } as SheetDraft;
    const same = JSON.stringify(typed) === JSON.stringify(this.content);
    if (version !== this.version && !same) throw conflict('stale-version');
    if (version === this.version) {
      if (this.state === 'submitted') throw conflict('already-submitted');
      this.content = typed;
      this.version += 1;
    }
    return this.answer('save');
  };

  readonly submit: SheetServer['submit'] = async (_id, version) => {
    if (version !== this.version) throw conflict('stale-version');
    if (this.state === 'submitted') throw conflict('already-submitted');
    this.state = 'submitted';
    this.version += 1;
    this.submissions += 1;
    return this.answer('submit');
  };

  private answer(to: 'save' | 'submit') {
    const lost = this.lost === to;
    if (lost) this.lost = null;
    if (lost) throw new NetworkLoss('cut');
    return { state: this.state, version: this.version };
  }
}

/** The outbox's side: what lies on the device, amended step by step. */
function outbox(draft: Partial<UnsentDraft<SheetDraft>>) {
  const base = { personId: 'p', object: keptAs('s'), writer: 'w', value: draftWith(850), version: 1, pending: null, wants: 'submit', refusal: null, editedAt: 1 } as const;
  const device: { draft: UnsentDraft<SheetDraft> } = { draft: { ...base, ...draft } };
  const send = (server: SheetServer): Promise<void> =>
    deliverTo(server)(device.draft, async (change) => {
      device.draft = { ...device.draft, ...(change as Partial<UnsentDraft<SheetDraft>>) };
      return device.draft;
    });
  return { device, send };
}

it('saves and hands in', async () => {
  const server = new OneSheet();
  await outbox({}).send(server);
  expect(server).toMatchObject({ state: 'submitted', version: 3, content: draftWith(850) });
});

it.each(['save', 'submit'] as const)('goes on after the answer to %s was lost', async (lost) => {
  const server = new OneSheet();
  server.lost = lost;
  const { send } = outbox({});
  await expect(send(server)).rejects.toBeInstanceOf(NetworkLoss);
  await send(server);
  expect(server).toMatchObject({ state: 'submitted', version: 3, submissions: 1 });
});

it('takes a sheet that the page itself handed in, its answer lost, for handed in', async () => {
  const server = new OneSheet();
  Object.assign(server, { content: draftWith(850), version: 3, state: 'submitted' });
  await outbox({ version: 2 }).send(server);
  expect(server).toMatchObject({ state: 'submitted', version: 3, submissions: 0 });
});

it('does not take a sheet handed in elsewhere with other marks for its own', async () => {
  const server = new OneSheet();
  Object.assign(server, { content: draftWith(900), version: 3, state: 'submitted' });
  await expect(outbox({ version: 2 }).send(server)).rejects.toMatchObject({ code: 'score-sheet.stale-version' });
  expect(server.content).toEqual(draftWith(900));
});

it('hands nothing in once the member wishes to edit on', async () => {
  const server = new OneSheet();
  const { device, send } = outbox({});
  const slow: SheetServer = {
    ...server,
    save: async (...asked) => {
      const saved = await server.save(...asked);
      device.draft = { ...device.draft, wants: 'save' };
      return saved;
    },
  };
  await send(slow);
  expect(server).toMatchObject({ state: 'draft', submissions: 0, content: draftWith(850) });
});
