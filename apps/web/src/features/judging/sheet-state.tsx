import { messages } from '../../messages/vi';
import { StateTag, type Tone } from '../../ui/state-tag';
import { stateWord, type Standing, type StateWord } from './state-word';

const tones: Readonly<Record<StateWord, Tone>> = {
  'not-started': 'attention',
  draft: 'progress',
  submitted: 'good',
  recused: 'idle',
  'in-conflict': 'bad',
  returned: 'idle',
  again: 'attention',
  'locked-submitted': 'locked',
  'locked-first': 'locked',
  'locked-unsent': 'locked',
};

export function SheetStateTag(standing: Standing) {
  const word = stateWord(standing);
  return <StateTag tone={tones[word]}>{messages.desk.states[word]}</StateTag>;
}
