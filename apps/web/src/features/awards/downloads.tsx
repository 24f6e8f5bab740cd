import { useQuery } from '@tanstack/react-query';
import { usePermission } from '../../api/session';
import { messages } from '../../messages/vi';
import { DateTimeText } from '../../ui/date-time-text';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { Skeleton } from '../../ui/skeleton';
import css from './awards.module.css';
import { manifestAddress, paperAddress, papersQuery } from './queries';

const texts = messages.awards.downloads;
type Kind = 'award-list' | 'score-summary';

/** Both papers and the manifest, for those who may take them out. */
export function Downloads({ resultId }: { resultId: string }) {
  const may = usePermission('result.download');
  return may ? <DownloadList resultId={resultId} /> : null;
}

function DownloadList({ resultId }: { resultId: string }) {
  const papers = useQuery(papersQuery(resultId));
  return (
    <FormSection title={texts.title} lead={texts.lead}>
      {papers.isPending && <Skeleton lines={3} />}
      <ErrorNotice error={papers.error} onRetry={() => void papers.refetch()} />
      <ul className={css.downloads}>
        {papers.data?.map(({ kind, fileName, madeAt }) => (
          <li key={kind}>
            <a href={paperAddress(resultId, kind)} download={fileName}>
              {texts[kind as Kind]}
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
