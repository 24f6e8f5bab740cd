import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { formatCount, formatDateTime } from '../../../messages/format';
import { messages } from '../../../messages/vi';
import { ErrorNotice } from '../../../ui/error-notice';
import { useInstall } from '../../../ui/offline/install-prompt';
import { useOfflineSite } from '../../../ui/offline/service-worker-client';
import { ProgressText } from '../../../ui/progress-text';
import { sheetsToTakeAlong } from '../desk-order';
import { keptSheetsQuery, type Desk } from '../queries';
import { downloadSheets, stopDownload, useDownload } from './download-sheets';
import css from './offline.module.css';

const texts = messages.offline.prepare;

/** Takes the member's sheets of the campaign shown onto this device, says what it holds already, and offers to install the site. */
export function PrepareOffline({ desk }: { desk: Desk }) {
  const campaignId = desk.campaignId ?? '';
  const download = useDownload(campaignId);
  const site = useOfflineSite();
  const install = useInstall();
  const running = download?.running === true;
  const sheetIds = sheetsToTakeAlong(desk.sheets);
  const kept = useQuery({ ...keptSheetsQuery(sheetIds, download?.done ?? 0), placeholderData: keepPreviousData }).data ?? null;
  const start = (): void => void downloadSheets(campaignId, sheetIds);
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
      <p role="status">{!running && kept !== null && texts.kept(formatCount(kept.count), formatCount(sheetIds.length), formatDateTime(kept.oldest))}</p>
      <ErrorNotice error={download?.error} />
      <div className={css.buttons}>
        {running ? <Button onClick={stopDownload}>{texts.stop}</Button> : <Button onClick={start}>{kept === null ? texts.button : texts.again}</Button>}
        {install !== null && <Button onClick={install}>{texts.install}</Button>}
      </div>
    </details>
  );
}
