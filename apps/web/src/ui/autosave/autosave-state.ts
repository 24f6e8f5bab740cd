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
  readonly savedAt: Date | null;
  /** The newer version, while in conflict. */
  readonly theirs: Stored<T> | null;
  /** Why the last save was refused, while failed. */
  readonly error: unknown;
}

export type AutosaveEvent<T> =
  | { readonly type: 'edited'; readonly draft: T }
  | { readonly type: 'sent' }
  | { readonly type: 'saved'; readonly version: number; readonly at: Date }
  | { readonly type: 'unreachable' }
  | { readonly type: 'refused'; readonly error: unknown }
  | { readonly type: 'superseded'; readonly theirs: Stored<T> }
  | { readonly type: 'retried' }
  | { readonly type: 'kept-mine' }
  | { readonly type: 'took-theirs' };

export const startAutosave = <T>({ value, version }: Stored<T>): AutosaveState<T> => ({
  phase: 'clean',
  draft: value,
  version,
  edits: 0,
  editsSent: 0,
  savedAt: null,
  theirs: null,
  error: null,
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
      return state.phase === 'dirty' ? { ...state, phase: 'saving', editsSent: state.edits } : state;
    case 'retried':
      return state.phase === 'offline' || state.phase === 'failed' ? { ...state, phase: 'dirty', error: null } : state;
    case 'kept-mine':
      return state.theirs === null ? state : { ...state, phase: 'dirty', version: state.theirs.version, theirs: null };
    case 'took-theirs':
      return state.theirs === null
        ? state
        : { ...state, phase: 'clean', draft: state.theirs.value, version: state.theirs.version, theirs: null };
    default:
      return state.phase === 'saving' ? answered(state, event) : state;
  }
}

type Answer<T> = Extract<AutosaveEvent<T>, { type: 'saved' | 'unreachable' | 'refused' | 'superseded' }>;

function answered<T>(state: AutosaveState<T>, event: Answer<T>): AutosaveState<T> {
  switch (event.type) {
    case 'saved':
      return { ...state, phase: state.edits > state.editsSent ? 'dirty' : 'clean', version: event.version, savedAt: event.at };
    case 'unreachable':
      return { ...state, phase: 'offline' };
    case 'refused':
      return { ...state, phase: 'failed', error: event.error };
    case 'superseded':
      return { ...state, phase: 'conflict', theirs: event.theirs };
  }
}
