import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { usePermission } from '../../api/session';
import { awards as awardsMessages } from '../../messages/vi/awards';
import { paperSet as paperSetMessages } from '../../messages/vi/paper-set';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { Skeleton } from '../../ui/skeleton';
import css from './awards.module.css';
import { isReady, PaperLink, PaperState } from './paper-state';
import { manifestAddress, papersQuery } from './queries';

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
        {papers.data?.map((paper) => (
          <li key={paper.kind}>
            <PaperLink resultId={resultId} paper={paper} />
            {(paper.madeAt !== null || !isReady(paper)) && (
              <span>
                <PaperState resultId={resultId} paper={paper} />
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
