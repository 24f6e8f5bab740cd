import { messages } from '../../messages/vi';
import { StateTag, type Tone } from '../../ui/state-tag';
import type { DeskSheet } from './queries';

const tones: Readonly<Record<DeskSheet['state'], Tone>> = { 'not-started': 'attention', draft: 'progress', submitted: 'good', recused: 'idle', 'in-conflict': 'bad' };

/** The state of a sheet in words; one that was not handed in is locked once marking is over. */
export function SheetStateTag({ state, locked }: { state: DeskSheet['state']; locked: boolean }) {
  const over = locked && (state === 'draft' || state === 'not-started');
  return <StateTag tone={over ? 'locked' : tones[state]}>{messages.judging.states[over ? 'locked' : state]}</StateTag>;
}
