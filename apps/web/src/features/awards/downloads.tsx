import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { usePermission } from '../../api/session';
import { awards as awardsMessages } from '../../messages/vi/awards';
import { paperSet as paperSetMessages } from '../../messages/vi/paper-set';
import { DateTimeText } from '../../ui/date-time-text';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { Skeleton } from '../../ui/skeleton';
import css from './awards.module.css';
import { paperName } from './paper-names';
import { manifestAddress, paperAddress, papersQuery } from './queries';

const texts = awardsMessages.downloads;

/** The papers and the manifest, for those who may take them out. */
export function Downloads({ resultId, campaignId }: { resultId: string; campaignId: string }) {
  const may = usePermission('result.download');
  return may ? <DownloadList resultId={resultId} campaignId={campaignId} /> : null;
}

function DownloadList({ resultId, campaignId }: { resultId: string; campaignId: string }) {
  const papers = useQuery(papersQuery(resultId));
  return (
    <FormSection title={texts.title} lead={texts.lead} actions={<Link to={`/dot-xet/${campaignId}/ket-qua/ho-so`}>{paperSetMessages.open}</Link>}>
      {papers.isPending && <Skeleton lines={3} />}
      <ErrorNotice error={papers.error} onRetry={() => void papers.refetch()} />
      <ul className={css.downloads}>
        {papers.data?.map(({ kind, fileName, madeAt }) => (
          <li key={kind}>
            <a href={paperAddress(resultId, kind)} download={fileName}>
              {paperName(kind)}
            </a>
            {madeAt !== null && (
              <span>
                {texts.madeAt} <DateTimeText at={madeAt} />
              </span>
            )}
          </li>
        ))}
        <li>
          <a href={manifestAddress(resultId)} download>
            {texts.manifest}
          </a>
        </li>
      </ul>
    </FormSection>
  );
}
