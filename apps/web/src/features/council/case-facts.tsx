import { formatCount } from '../../messages/format';
import { council as councilMessages } from '../../messages/vi/council';
import { StateTag, type Tone } from '../../ui/state-tag';
import css from './council.module.css';
import { percentText } from './percent';
import type { CaseHead } from './queries';

const texts = councilMessages.cases;

const tones: Readonly<Record<keyof typeof councilMessages.caseStates, Tone>> = { waiting: 'idle', open: 'progress', adopted: 'good', rejected: 'bad' };
function standingOf({ state, adopted }: CaseHead): keyof typeof tones {
  if (state !== 'closed') return state;
  return adopted === true ? 'adopted' : 'rejected';
}

/** What is voted on: the nomination, its award, where it stands in the result and what is asked for. */
export function CaseFacts({ item }: { item: CaseHead }) {
  const standing = standingOf(item);
  return (
    <>
      <div className={css.head}>
        <h3>{texts.of(formatCount(item.ordinal), item.nominationCode, item.name)}</h3>
        <StateTag tone={tones[standing]}>{councilMessages.caseStates[standing]}</StateTag>
        {item.kind !== 'award' && <StateTag tone="attention">{councilMessages.kinds[item.kind]}</StateTag>}
      </div>
      <p>{texts.facts[item.kind](item.unitName, item.kind === 'obstacle' ? item.matter : item.award)}</p>
      {item.rank !== null && <p className={css.quiet}>{texts.rank(formatCount(item.rank), (item.finalScore ?? '').replace('.', ','), item.className ?? '')}</p>}
      <p className={css.quiet}>{`${councilMessages.ballots[item.ballot]}. ${texts.threshold[item.comparison](percentText(item.thresholdHundredths))}.`}</p>
    </>
  );
}

/** What was counted and concluded, once the case is closed. */
export function CaseResult({ item }: { item: CaseHead }) {
  if (item.state !== 'closed') return null;
  return (
    <>
      <p>
        <strong>{texts.result(formatCount(item.yes), formatCount(item.no), formatCount(item.blank), percentText(item.percentHundredths), formatCount(item.denominator))}</strong>
      </p>
      <p>{texts.concluded(item.conclusion)}</p>
    </>
  );
}
