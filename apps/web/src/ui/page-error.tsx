import { ApiProblem } from '../api/problem';
import { messages } from '../messages/vi';
import { ErrorNotice } from './error-notice';
import { NotFoundPage } from './not-found-page';
import { PageHeader } from './page-header';

/** In place of a page whose object could not be read: the one page for absent and forbidden, or what went wrong and the way to try again. */
export function PageError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 403)) return <NotFoundPage />;
  return (
    <>
      <PageHeader title={messages.ui.error.title} />
      <ErrorNotice error={error} onRetry={onRetry} />
    </>
  );
}
