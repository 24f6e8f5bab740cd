import { awards as awardsMessages } from '../../messages/vi/awards';
import { StateTag } from '../../ui/state-tag';
import type { Standing } from './queries';

const texts = awardsMessages.states;

/** How far a campaign has come on its way to a result, as a word. */
export function StandingState({ scoringClosed, readable, published, newest }: Pick<Standing, 'scoringClosed' | 'readable' | 'published' | 'newest'>) {
  if (!scoringClosed) return <StateTag tone="progress">{texts.scoring}</StateTag>;
  if (newest === null) return readable ? <StateTag tone="attention">{texts.closed}</StateTag> : <StateTag tone="idle">{texts.hidden}</StateTag>;
  if (published) return <StateTag tone="good">{texts.published}</StateTag>;
  return newest.standing === 'final' ? <StateTag tone="locked">{texts.frozen}</StateTag> : <StateTag tone="attention">{texts.proposed}</StateTag>;
}
