import Button from 'antd/es/button';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { matrix as matrixMessages } from '../../messages/vi/matrix';
import css from './after-closing.module.css';
import type { ChosenPair } from './matrix-choice';

const texts = matrixMessages.reopen;
const sentences: Readonly<Record<string, string>> = messages.errors;
const named = 20;

export interface RefusedSheet extends ChosenPair {
  /** Code of why; null: the campaign has no such sheet. */
  readonly refusal: string | null;
}

/** Which of the chosen sheets cannot be given back, and why; nothing is given back as long as they are chosen. */
export function ReopeningRefused({ refused, onDrop }: { refused: readonly RefusedSheet[]; onDrop: () => void }) {
  const count = formatCount(refused.length);
  return (
    <section className={css.refused} aria-label={texts.refused(count)}>
      <h3>{texts.refused(count)}</h3>
      <p>{texts.refusedHint}</p>
      <ul className={css.rules}>
        {refused.slice(0, named).map(({ code, memberCode, refusal }) => (
          <li key={`${code} ${memberCode}`}>
            {texts.refusedSheet(afterClosingMessages.second.sheet(memberCode, code), refusal === null ? texts.unknown : (sentences[refusal] ?? refusal))}
          </li>
        ))}
        {refused.length > named && <li>{texts.more(formatCount(refused.length - named))}</li>}
      </ul>
      <div>
        <Button onClick={onDrop}>{texts.dropRefused(count)}</Button>
      </div>
    </section>
  );
}
