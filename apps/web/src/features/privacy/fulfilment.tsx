import Button from 'antd/es/button';
import { useState } from 'react';
import { saveFile } from '../../api/save-file';
import { personalData } from '../../messages/vi/personal-data';
import { ConfirmButton } from '../../ui/confirm-button';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import css from './privacy.module.css';
import { type DataRequest, fileAddress, useFinish } from './queries';

const texts = personalData.one;

/** Carries an approved request out: the file and that it was handed over, or the erasure. */
export function Fulfilment({ request: { id, kind, subject, name, places, version } }: { request: DataRequest }) {
  const finish = useFinish(id);
  const notice = useNotice();
  const act = async (): Promise<void> => {
    await finish.mutateAsync(version);
    notice.success(texts.saved);
  };
  return (
    <FormSection title={personalData.kinds[kind]}>
      <div className={css.actions}>
        {kind === 'export' ? (
          <>
            <Download id={id} />
            <ConfirmButton title={texts.handedOverTitle} consequence={texts.handedOverConsequence} confirmLabel={texts.handedOver} onConfirm={act}>
              {texts.handedOver}
            </ConfirmButton>
          </>
        ) : (
          <ConfirmButton danger title={texts.eraseTitle(name)} consequence={subject === 'account' ? texts.eraseAccount : texts.eraseNamed(places)} confirmLabel={texts.erase} onConfirm={act}>
            {texts.erase}
          </ConfirmButton>
        )}
      </div>
    </FormSection>
  );
}

function Download({ id }: { id: string }) {
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const download = async (): Promise<void> => {
    setRunning(true);
    setError(null);
    try {
      await saveFile(fileAddress(id), 'du-lieu-ca-nhan.zip');
    } catch (reason) {
      setError(reason);
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      <ErrorNotice error={error} />
      <Button type="primary" loading={running} onClick={() => void download()}>
        {texts.download}
      </Button>
    </>
  );
}
