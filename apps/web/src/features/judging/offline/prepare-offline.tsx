import Button from 'antd/es/button';
import { formatClock, formatCount } from '../../../messages/format';
import { messages } from '../../../messages/vi';
import { ErrorNotice } from '../../../ui/error-notice';
import { useInstall } from '../../../ui/offline/install-prompt';
import { useOfflineSite } from '../../../ui/offline/service-worker-client';
import { ProgressText } from '../../../ui/progress-text';
import type { Desk } from '../queries';
import { downloadSheets, stopDownload, useDownload, type Download } from './download-sheets';
import css from './offline.module.css';

const texts = messages.offline.prepare;

const stateOf = ({ done, total, finishedAt }: Download): string =>
  finishedAt === null ? texts.stopped(formatCount(done), formatCount(total)) : texts.done(formatCount(done), formatClock(finishedAt));

/** Takes the member's sheets of the campaign shown onto this device, and offers to install the site. */
export function PrepareOffline({ desk }: { desk: Desk }) {
  const campaignId = desk.campaignId ?? '';
  const download = useDownload(campaignId);
  const site = useOfflineSite();
  const install = useInstall();
  const running = download?.running === true;
  const start = (): void => void downloadSheets(campaignId, desk.sheets.map(({ sheetId }) => sheetId));
  return (
    <details className={css.prepare}>
      <summary>{texts.title}</summary>
      <p>{texts.lead}</p>
      <p className={css.small}>{texts.shared}</p>
      {site === 'none' && <p className={css.small}>{texts.siteMissing}</p>}
      {download !== null && running && (
        <>
          <progress className={css.progress} value={download.done} max={download.total} aria-label={texts.button} />
          <ProgressText done={download.done} total={download.total} label={texts.progress} />
        </>
      )}
      {download !== null && !running && <p role="status">{stateOf(download)}</p>}
      <ErrorNotice error={download?.error} />
      <div className={css.buttons}>
        {running ? <Button onClick={stopDownload}>{texts.stop}</Button> : <Button onClick={start}>{download === null ? texts.button : texts.again}</Button>}
        {install !== null && <Button onClick={install}>{texts.install}</Button>}
      </div>
    </details>
  );
}
