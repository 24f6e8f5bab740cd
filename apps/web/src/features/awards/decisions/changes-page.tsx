import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { Link, useParams } from 'react-router';
import { usePermission } from '../../../api/session';
import { formatCount } from '../../../messages/format';
import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import { PageError } from '../../../ui/page-error';
import { PageHeader } from '../../../ui/page-header';
import { PageSkeleton } from '../../../ui/skeleton';
import { isReady } from '../paper-state';
import { paperAddress, papersQuery, type Result, resultQuery } from '../queries';
import { ChangesView } from './changes-view';

const texts = decisionsMessages.changes;

/** What a correction changed, to be printed: some lines here, all of them as a Word file. */
export default function ChangesPage() {
  const { resultId = '' } = useParams();
  const result = useQuery(resultQuery(resultId));
  if (result.isPending) return <PageSkeleton />;
  if (result.isError) return <PageError error={result.error} onRetry={() => void result.refetch()} />;
  const { campaignId, campaignName, versionNo, sha256, replacesId } = result.data;
  return (
    <>
      <PageHeader
        title={texts.pageTitle}
        lead={texts.pageLead(campaignName, formatCount(versionNo), sha256.slice(0, 12))}
        actions={
          <>
            <Link to={`/dot-xet/${campaignId}/ket-qua`}>{texts.back}</Link>
            {replacesId !== null && <WholeTable result={result.data} />}
            {replacesId !== null && <Button onClick={() => window.print()}>{texts.print}</Button>}
          </>
        }
      />
      <ChangesView resultId={resultId} printed />
      {replacesId !== null && <p>{texts.onlySome}</p>}
    </>
  );
}

/** The Word file, or the way to where it is made beforehand; nothing for those who take no papers out. */
function WholeTable({ result: { id, campaignId } }: { result: Result }) {
  const may = usePermission('result.download');
  const papers = useQuery({ ...papersQuery(id), enabled: may });
  const paper = papers.data?.find(({ kind }) => kind === 'change-table');
  if (paper === undefined) return null;
  if (!isReady(paper)) return <Link to={`/dot-xet/${campaignId}/ket-qua/ho-so`}>{texts.longPaper}</Link>;
  return (
    <a href={paperAddress(id, paper.kind)} download={paper.fileName}>
      {texts.paper}
    </a>
  );
}
