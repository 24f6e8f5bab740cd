import Button from 'antd/es/button';
import { useEffect } from 'react';
import { useReachable } from '../../../api/connection';
import { onOtherPerson } from '../../../api/device/kept-answers';
import { usePermission } from '../../../api/session';
import { messages } from '../../../messages/vi';
import { goToNewVersion, registerServiceWorker, useOfflineSite } from '../../../ui/offline/service-worker-client';
import css from './offline.module.css';
import { useOutbox } from './use-outbox';

const texts = messages.offline;

/** Above each page: whether the network is there, and a new version that waits; behind it the outbox at work. */
export default function OfflineStrip() {
  const marks = usePermission('score-sheet.mark');
  const reachable = useReachable();
  const site = useOfflineSite();
  useOutbox();
  useEffect(() => {
    if (marks) void registerServiceWorker();
  }, [marks]);
  useEffect(() => onOtherPerson(() => window.location.assign('/')), []);
  const newVersion = site === 'new-version';
  return (
    <div className={css.strip} role="status" aria-label={texts.region}>
      {!reachable && <p className={css.away}>{marks ? texts.noNetwork : texts.noNetworkElsewhere}</p>}
      {newVersion && (
        <p className={css.version}>
          {texts.newVersion}{' '}
          <Button size="small" onClick={goToNewVersion}>
            {texts.useNewVersion}
          </Button>
        </p>
      )}
    </div>
  );
}
