import { newActionKey } from '../../../api/action-key';
import type { PendingSave, UnsentDraft } from '../../../api/device/unsent-draft';
import { ApiProblem } from '../../../api/problem';
import type { KeepStep } from '../../../ui/offline/outbox';
import { readSheet, saveSheet, submitSheet } from '../queries';
import { sheetIdOf, type SheetDraft } from '../sheet-draft';

/** Saves a draft left on the device and, when that was wished, hands it in. Each step that is done is kept: a repeat begins after it. */
export async function deliverSheet(unsent: UnsentDraft, keepStep: KeepStep): Promise<void> {
  const draft = unsent as UnsentDraft<SheetDraft>;
  const id = sheetIdOf(draft.object);
  let version = draft.version;
  const save = async (pending: PendingSave<SheetDraft>): Promise<void> => {
    await keepStep({ version: pending.version, pending });
    ({ version } = await saveSheet(id, { ...pending.value, version: pending.version }, { leaving: false, key: pending.key }));
  };
  if (draft.pending !== null) await save(draft.pending);
  const savedAlready = draft.pending !== null && JSON.stringify(draft.pending.value) === JSON.stringify(draft.value);
  if (!savedAlready) await save({ value: draft.value, version, key: newActionKey() });
  await keepStep({ version, pending: null });
  if (draft.wants === 'submit') await handIn(id, version);
}

async function handIn(id: string, version: number): Promise<void> {
  try {
    await submitSheet(id, version);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
    const now = await readSheet(id);
    // The next version of what was saved here, handed in: the answer to that was lost.
    if (now.state !== 'submitted' || now.version !== version + 1) throw error;
  }
}
