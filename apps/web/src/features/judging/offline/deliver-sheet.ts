import { newActionKey } from '../../../api/action-key';
import type { PendingSave, UnsentDraft } from '../../../api/device/unsent-draft';
import { ApiProblem } from '../../../api/problem';
import type { Deliver } from '../../../ui/offline/outbox';
import type { readSheet, saveSheet, submitSheet } from '../queries';
import { sheetIdOf, type SheetDraft } from '../sheet-draft';

/** The server's side of a sheet, as far as the outbox needs it. */
export interface SheetServer {
  readonly read: (...asked: Parameters<typeof readSheet>) => Promise<Pick<Awaited<ReturnType<typeof readSheet>>, 'state' | 'version'>>;
  readonly save: (...asked: Parameters<typeof saveSheet>) => Promise<Pick<Awaited<ReturnType<typeof saveSheet>>, 'state' | 'version'>>;
  readonly submit: (...asked: Parameters<typeof submitSheet>) => Promise<unknown>;
}

/** Saves a draft left on the device and, when that is wished, hands it in. Each step that is done is kept: a repeat begins after it. */
export const deliverTo =
  (server: SheetServer): Deliver =>
  async (unsent, keepStep) => {
    const draft = unsent as UnsentDraft<SheetDraft>;
    const id = sheetIdOf(draft.object);
    let { version } = draft;
    let handedIn = false;
    const save = async (pending: PendingSave<SheetDraft>): Promise<void> => {
      await keepStep({ version: pending.version, pending });
      const saved = await server.save(id, { ...pending.value, version: pending.version }, { leaving: false, key: pending.key });
      version = saved.version;
      // Equal content is answered whatever became of the sheet: it was handed in, and the answer to that was lost.
      handedIn = saved.state === 'submitted';
    };
    if (draft.pending !== null) await save(draft.pending);
    const savedAlready = draft.pending !== null && JSON.stringify(draft.pending.value) === JSON.stringify(draft.value);
    if (!savedAlready) await save({ value: draft.value, version, key: newActionKey() });
    // The member may have pressed "edit on" since the draft was read: the wish is asked for as it stands now.
    const { wants } = await keepStep({ version, pending: null });
    if (wants === 'submit' && !handedIn) await handIn(server, id, version);
  };

async function handIn(server: SheetServer, id: string, version: number): Promise<void> {
  try {
    await server.submit(id, version);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
    const now = await server.read(id);
    // The next version of what was saved here, handed in: the answer to that was lost.
    if (now.state !== 'submitted' || now.version !== version + 1) throw error;
  }
}
