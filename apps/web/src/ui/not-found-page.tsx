import { messages } from '../messages/vi';
import { ButtonLink } from './button-link';
import { PageHeader } from './page-header';

/** One page for "absent" and "not for you": the two must look the same. */
export function NotFoundPage() {
  const texts = messages.app.notFound;
  return (
    <>
      <PageHeader title={texts.title} lead={texts.text} />
      <ButtonLink to="/">{texts.back}</ButtonLink>
    </>
  );
}
