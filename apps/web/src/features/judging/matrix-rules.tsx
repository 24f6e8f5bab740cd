import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { FormSection } from '../../ui/form-section';
import css from './after-closing.module.css';
import { withComma } from './sheet-draft';

const texts = afterClosingMessages.matrix;

/** How the figures come about and what the words in the cells say: printed with the table. */
export function MatrixRules({ spreadLimit }: { spreadLimit: string | null }) {
  const { rule } = texts;
  return (
    <FormSection title={texts.rules}>
      <ul className={css.rules}>
        <li>{rule.n}</li>
        <li>{rule.range}</li>
        <li>{rule.deviation}</li>
        <li>{spreadLimit === null ? rule.noLimit : rule.limit(withComma(spreadLimit))}</li>
        <li>{rule.words}</li>
      </ul>
    </FormSection>
  );
}
