import Button from 'antd/es/button';
import { useRouteError } from 'react-router';
import { messages } from '../messages/vi';
import { PageHeader } from '../ui/page-header';

/** A page's code that no longer exists on the server: the site was updated while the tab was open. */
const isOutdated = (error: unknown): boolean => error instanceof TypeError && /import|module script/i.test(error.message);

export function BrokenPage() {
  const texts = messages.app.broken;
  const error = useRouteError();
  return (
    <>
      <PageHeader title={texts.title} lead={isOutdated(error) ? texts.outdated : texts.text} />
      <Button type="primary" onClick={() => window.location.reload()}>
        {texts.reload}
      </Button>
    </>
  );
}
