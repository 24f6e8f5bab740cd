import type { PendingSave } from '../../api/device/unsent-draft';

/** A value as the server holds it. */
export interface Stored<T> {
  readonly value: T;
  readonly version: number;
}

/**
 * - `clean`: everything typed is saved
 * - `dirty`: something waits to be saved
 * - `saving`: a save is on its way; further typing waits for its answer
 * - `offline`: the server could not be reached; tried again by itself
 * - `failed`: the server refused; tried again after the next edit or by hand
 * - `conflict`: somebody saved a newer version; nothing is sent until one is chosen
 */
export type AutosavePhase = 'clean' | 'dirty' | 'saving' | 'offline' | 'failed' | 'conflict';

export interface AutosaveState<T> {
  readonly phase: AutosavePhase;
  readonly draft: T;
  /** The version the next save is built upon. */
  readonly version: number;
  /** Counts edits, so that what was typed during a save is known to be unsaved. */
  readonly edits: number;
  readonly editsSent: number;
  /** How many of the edits are stored on this device. */
  readonly editsKept: number;
  /**
   * A save whose answer is not known. It is repeated unchanged until there is one, before anything newer is sent:
   * so the answer lost on the way back never looks like somebody else's newer version.
   */
  readonly pending: PendingSave<T> | null;
  readonly savedAt: Date | null;
  /** The newer version, while in conflict. */
  readonly theirs: Stored<T> | null;
  /** Why the last save was refused, while failed. */
  readonly error: unknown;
  /** What was typed before a reload or a crash has been put back. */
  readonly recovered: boolean;
}

export type AutosaveEvent<T> =
  | { readonly type: 'edited'; readonly draft: T }
  | { readonly type: 'sent'; readonly key: string }
  | { readonly type: 'saved'; readonly version: number; readonly at: Date }
  | { readonly type: 'unreachable' }
  | { readonly type: 'refused'; readonly error: unknown }
  | { readonly type: 'superseded'; readonly theirs: Stored<T> }
  | { readonly type: 'retried' }
  | { readonly type: 'kept-mine' }
  | { readonly type: 'took-theirs' }
  | { readonly type: 'kept-on-device'; readonly edits: number }
  | { readonly type: 'recovered'; readonly draft: T; readonly version: number; readonly pending: PendingSave<T> | null }
  | { readonly type: 'saved-elsewhere'; readonly theirs: Stored<T> };

export const startAutosave = <T>({ value, version }: Stored<T>): AutosaveState<T> => ({
  phase: 'clean',
  draft: value,
  version,
  edits: 0,
  editsSent: 0,
  editsKept: 0,
  pending: null,
  savedAt: null,
  theirs: null,
  error: null,
  recovered: false,
});

/** An event that does not fit the phase (an answer nobody waits for) changes nothing. */
export function nextAutosave<T>(state: AutosaveState<T>, event: AutosaveEvent<T>): AutosaveState<T> {
  switch (event.type) {
    case 'edited':
      return {
        ...state,
        draft: event.draft,
        edits: state.edits + 1,
        phase: state.phase === 'clean' || state.phase === 'failed' ? 'dirty' : state.phase,
        error: null,
      };
    case 'sent':
      return state.phase === 'dirty' ? sentOff(state, event.key) : state;
    case 'retried':
      return state.phase === 'offline' || state.phase === 'failed' ? { ...state, phase: 'dirty', error: null } : state;
    case 'kept-mine':
      return state.theirs === null ? state : { ...state, phase: 'dirty', version: state.theirs.version, theirs: null };
    case 'took-theirs':
      return state.theirs === null ? state : { ...settled(state, state.theirs), theirs: null };
    case 'kept-on-device':
      return event.edits > state.editsKept ? { ...state, editsKept: event.edits } : state;
    case 'recovered':
      return state.phase === 'clean' || (state.phase === 'dirty' && state.editsSent === 0) ? recovered(state, event) : state;
    case 'saved-elsewhere':
      return state.phase === 'clean' && event.theirs.version > state.version ? settled(state, event.theirs) : state;
    default:
      return state.phase === 'saving' ? answered(state, event) : state;
  }
}

const settled = <T>(state: AutosaveState<T>, { value, version }: Stored<T>): AutosaveState<T> => ({
  ...state,
  phase: 'clean',
  draft: value,
  version,
  pending: null,
  editsSent: state.edits,
});

function sentOff<T>(state: AutosaveState<T>, key: string): AutosaveState<T> {
  if (state.pending !== null) return { ...state, phase: 'saving' };
  const { draft, version, edits } = state;
  return { ...state, phase: 'saving', editsSent: edits, pending: { value: draft, version, key } };
}

type Recovered<T> = Extract<AutosaveEvent<T>, { type: 'recovered' }>;

const recovered = <T>(state: AutosaveState<T>, { draft, version, pending }: Recovered<T>): AutosaveState<T> => ({
  ...state,
  phase: 'dirty',
  draft,
  version,
  pending,
  edits: state.edits + 1,
  recovered: true,
});

type Answer<T> = Extract<AutosaveEvent<T>, { type: 'saved' | 'unreachable' | 'refused' | 'superseded' }>;

function answered<T>(state: AutosaveState<T>, event: Answer<T>): AutosaveState<T> {
  const editedSince = state.edits > state.editsSent;
  switch (event.type) {
    case 'saved':
      return { ...state, phase: editedSince ? 'dirty' : 'clean', version: event.version, savedAt: event.at, pending: null };
    case 'unreachable':
      return { ...state, phase: 'offline' };
    case 'refused':
      return { ...state, phase: editedSince ? 'dirty' : 'failed', error: event.error, pending: null };
    case 'superseded':
      return { ...state, phase: 'conflict', theirs: event.theirs, pending: null };
  }
}
