import { messages } from '../../messages/vi';
import { FormSection } from '../../ui/form-section';
import css from './compare.module.css';
import { evidenceAddress, type Sheet } from './queries';

const texts = messages.desk.compare;
const words = messages.judging.sheet;

/** Both entries, part beside part, with their evidence. */
export function ComparedEntries({ one, other }: { one: Sheet; other: Sheet }) {
  const sheets = [one, other] as const;
  const parts = [
    { label: words.summary, of: ({ nomination }: Sheet) => nomination.summary },
    ...Object.entries(words.details).map(([part, label]) => ({ label, of: ({ nomination }: Sheet) => nomination.details[part] ?? '' })),
  ].filter(({ of }) => sheets.some((sheet) => of(sheet) !== ''));
  return (
    <FormSection title={texts.entry}>
      <div>
        <div className={css.pair}>
          {sheets.map(({ id, nomination }) => (
            <p key={id}>
              <strong>{words.title(nomination.code, nomination.initiativeName)}</strong>
              {[nomination.unitName, nomination.field].filter(Boolean).join(' · ')}
            </p>
          ))}
        </div>
        {parts.map(({ label, of }) => (
          <section key={label} className={css.part}>
            <h3>{label}</h3>
            <div className={css.pair}>
              {sheets.map((sheet) => (
                <p key={sheet.id}>
                  <strong>{sheet.nomination.code}</strong>
                  {of(sheet) || texts.nothing}
                </p>
              ))}
            </div>
          </section>
        ))}
        <section className={css.part}>
          <h3>{words.evidence}</h3>
          <div className={css.pair}>
            {sheets.map(({ id, nomination }) => (
              <div key={id}>
                <strong>{nomination.code}</strong>
                {nomination.evidence.length === 0 && <p>{words.noEvidence}</p>}
                {nomination.evidence.map((file) => (
                  <p key={file.id}>
                    <a href={evidenceAddress(id, file.id)} target="_blank" rel="noreferrer">
                      {file.fileName}
                    </a>
                  </p>
                ))}
              </div>
            ))}
          </div>
        </section>
      </div>
    </FormSection>
  );
}
