import type { AgreementLevel, AgreementScale } from '@dvk/scoring-core';
import { agreement as agreementMessages } from '../../../messages/vi/agreement';
import { FormSection } from '../../../ui/form-section';
import { StateTag, type Tone } from '../../../ui/state-tag';
import type { AgreementScope } from './agreement-queries';
import css from './agreement.module.css';
import { boundsText, coefficient, levelOf, reasonText } from './figure-words';

const texts = agreementMessages;
const summary = texts.summary;

const figures = ['kendallW', 'krippendorffAlpha', 'icc2k', 'icc21', 'icc3k', 'icc31'] as const;
type FigureName = (typeof figures)[number];
const scaleOf = (name: FigureName): AgreementScale => (name === 'kendallW' ? 'kendall-w' : name === 'krippendorffAlpha' ? 'krippendorff-alpha' : 'intraclass');
const tones: Readonly<Record<AgreementLevel, Tone>> = { low: 'attention', moderate: 'progress', good: 'good', high: 'good' };

/** Every coefficient with what it asks, how it reads, from what value on, and what it does not mean. */
export function AgreementSummary({ scope }: { scope: AgreementScope }) {
  return (
    <FormSection title={summary.title} lead={summary.lead}>
      <ul className={css.cards}>
        {figures.map((name) => (
          <FigureCard key={name} name={name} scope={scope} />
        ))}
      </ul>
    </FormSection>
  );
}

function FigureCard({ name, scope }: { name: FigureName; scope: AgreementScope }) {
  const figure = scope[name];
  const words = summary.figures[name];
  const scale = scaleOf(name);
  const level = levelOf(scale, figure);
  return (
    <li className={css.card}>
      <h3>{words.name}</h3>
      <p>{words.asks}</p>
      {figure.value === null || level === null ? (
        <p>
          <strong>{texts.because(reasonText(figure.reason))}</strong>
        </p>
      ) : (
        <>
          <p className={css.value}>
            <strong>{coefficient(figure.value)}</strong>
            <StateTag tone={tones[level]}>{texts.levels[level]}</StateTag>
          </p>
          <p>{words.levels[level]}</p>
        </>
      )}
      <small>{boundsText(scale)}</small>
      <small>{words.not}</small>
    </li>
  );
}
