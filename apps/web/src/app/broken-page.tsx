import Button from 'antd/es/button';
import { useRouteError } from 'react-router';
import { messages } from '../messages/vi';
import { loadNewestVersion } from '../ui/offline/service-worker-client';
import { PageHeader } from '../ui/page-header';

/** A page's code that cannot be had: the site was updated while the tab was open, or there is no network. */
const isMissing = (error: unknown): boolean => error instanceof Error && /import|module script|preload/i.test(error.message);

export function BrokenPage() {
  const texts = messages.app.broken;
  const error = useRouteError();
  return (
    <>
      <PageHeader title={texts.title} lead={isMissing(error) ? texts.missing : texts.text} />
      <Button type="primary" onClick={() => void loadNewestVersion()}>
        {texts.reload}
      </Button>
    </>
  );
}
