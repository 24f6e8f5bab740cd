import { nextAutosave, startAutosave, type AutosaveEvent, type AutosaveState } from './autosave-state';

const start = startAutosave({ value: 'a', version: 3 });
const after = (...events: AutosaveEvent<string>[]): AutosaveState<string> => events.reduce(nextAutosave, start);
const at = new Date('2026-12-05T03:32:00Z');
const edited = (draft: string): AutosaveEvent<string> => ({ type: 'edited', draft });
const sent: AutosaveEvent<string> = { type: 'sent', key: 'k' };
const saved = (version: number): AutosaveEvent<string> => ({ type: 'saved', version, at });
const superseded: AutosaveEvent<string> = { type: 'superseded', theirs: { value: 'theirs', version: 9 } };

describe('autosave', () => {
  it('is clean again once what was typed is saved, upon the new version', () => {
    expect(after(edited('b'), sent, saved(4))).toMatchObject({ phase: 'clean', draft: 'b', version: 4, savedAt: at });
  });

  it('knows that what was typed during a save is not saved yet', () => {
    expect(after(edited('b'), sent, edited('c'))).toMatchObject({ phase: 'saving', draft: 'c' });
    expect(after(edited('b'), sent, edited('c'), saved(4))).toMatchObject({ phase: 'dirty', draft: 'c', version: 4 });
  });

  it('keeps the draft without network and saves it upon the same version later', () => {
    const offline = after(edited('b'), sent, { type: 'unreachable' }, edited('c'));
    expect(offline).toMatchObject({ phase: 'offline', draft: 'c', version: 3 });
    expect(nextAutosave(offline, { type: 'retried' })).toMatchObject({ phase: 'dirty', draft: 'c' });
  });

  it('does not repeat what was refused until something is typed or asked', () => {
    const failed = after(edited('b'), sent, { type: 'refused', error: 'why' });
    expect(failed).toMatchObject({ phase: 'failed', error: 'why', draft: 'b' });
    expect(nextAutosave(failed, sent)).toBe(failed);
    expect(nextAutosave(failed, edited('c'))).toMatchObject({ phase: 'dirty', error: null });
    expect(nextAutosave(failed, { type: 'retried' })).toMatchObject({ phase: 'dirty', error: null });
  });

  it('sends nothing over a newer version until one is chosen', () => {
    const conflict = after(edited('b'), sent, superseded, edited('c'));
    expect(conflict).toMatchObject({ phase: 'conflict', draft: 'c', version: 3, theirs: { value: 'theirs', version: 9 } });
    expect(nextAutosave(conflict, sent)).toBe(conflict);
    expect(nextAutosave(conflict, { type: 'retried' })).toBe(conflict);
    expect(nextAutosave(conflict, { type: 'kept-mine' })).toMatchObject({ phase: 'dirty', draft: 'c', version: 9, theirs: null });
    expect(nextAutosave(conflict, { type: 'took-theirs' })).toMatchObject({ phase: 'clean', draft: 'theirs', version: 9, theirs: null });
  });

  it.each([saved(7), superseded, { type: 'unreachable' }, { type: 'kept-mine' }, { type: 'took-theirs' }, { type: 'retried' }, sent] as const)(
    'is not moved by an answer nobody waits for: %j',
    (event) => expect(nextAutosave(start, event)).toBe(start),
  );
});
