import { messages } from '../../messages/vi';
import { FormSection } from '../../ui/form-section';
import css from './judging.module.css';
import { evidenceAddress, type Sheet } from './queries';

const texts = messages.judging.sheet;

/** What is to be judged: summary, the parts of the registration form, evidence. */
export function NominationEntry({ sheet: { id, nomination } }: { sheet: Sheet }) {
  const parts = Object.entries(texts.details).filter(([part]) => (nomination.details[part] ?? '') !== '');
  return (
    <FormSection title={texts.entry} lead={[nomination.unitName, nomination.field, nomination.peerGroup].filter(Boolean).join(' · ')}>
      <div className={css.entry}>
        {nomination.summary !== '' && (
          <section>
            <h3>{texts.summary}</h3>
            <p>{nomination.summary}</p>
          </section>
        )}
        {parts.map(([part, label]) => (
          <section key={part}>
            <h3>{label}</h3>
            <p>{nomination.details[part]}</p>
          </section>
        ))}
        <section>
          <h3>{texts.evidence}</h3>
          {nomination.evidence.length === 0 ? (
            <p>{texts.noEvidence}</p>
          ) : (
            <ul>
              {nomination.evidence.map((file) => (
                <li key={file.id}>
                  {file.leafCode !== null && `${file.leafCode}: `}
                  <a href={evidenceAddress(id, file.id)} target="_blank" rel="noreferrer">
                    {file.fileName}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </FormSection>
  );
}
