import { ApiProblem } from '../../../api/problem';
import { messages } from '../../../messages/vi';
import { ErrorNotice } from '../../../ui/error-notice';
import { problemSentence } from '../problem-sentence';
import css from '../campaigns.module.css';

/** A refusal with each place and what is wrong there. */
export function SettingsError({ error, placeName }: { error: unknown; placeName: (field: string) => string }) {
  if (!(error instanceof ApiProblem) || error.fields.length === 0) return <ErrorNotice error={error} />;
  const bare = new ApiProblem(error.status, error.code, error.params, [], error.requestId);
  return (
    <>
      <ErrorNotice error={bare} />
      <ul className={css.faults} aria-label={messages.ui.error.title}>
        {error.fields.map((field, index) => (
          <li key={index}>
            <strong>{placeName(field.field)}</strong>: {problemSentence(field)}
          </li>
        ))}
      </ul>
    </>
  );
}
