import { messages } from '../../messages/vi';
import { StateTag, type Tone } from '../../ui/state-tag';
import type { NominationState } from './queries';

const tones: Readonly<Record<NominationState, Tone>> = {
  draft: 'idle',
  submitted: 'progress',
  returned: 'attention',
  accepted: 'good',
  withdrawn: 'locked',
};

export const NominationStateTag = ({ state }: { state: NominationState }) => (
  <StateTag tone={tones[state]}>{messages.registry.states[state]}</StateTag>
);
