import { personalData as texts } from '../../messages/vi/personal-data';
import { StateTag, type Tone } from '../../ui/state-tag';
import type { DataRequest } from './queries';

const tones: Readonly<Record<DataRequest['state'], Tone>> = { received: 'attention', approved: 'progress', refused: 'bad', done: 'good' };

export const RequestState = ({ state }: Pick<DataRequest, 'state'>) => <StateTag tone={tones[state]}>{texts.states[state]}</StateTag>;

/** The last day of what is to be done next, `YYYY-MM-DD`; null: nothing is. */
export function nextDue({ state, answerDue, finishDue }: DataRequest): string | null {
  if (state === 'received') return answerDue;
  return state === 'approved' ? finishDue : null;
}
