import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { usePermission } from '../../api/session';
import { paperSet as paperSetMessages } from '../../messages/vi/paper-set';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton, Skeleton } from '../../ui/skeleton';
import css from './awards.module.css';
import { StandingTag } from './decisions/standing-tag';
import { paperPurpose } from './paper-names';
import { isReady, MakeButton, PaperLink, PaperState } from './paper-state';
import { campaignResultsQuery, isBeingMade, type Paper, paperSetAddress, papersQuery } from './queries';
import { TemplateSection } from './template-section';

const texts = paperSetMessages;

/** Every paper of a campaign's result: what each is for, one by one or all together; and the office's own templates. */
export default function PaperSetPage() {
  const { campaignId = '' } = useParams();
  const query = useQuery(campaignResultsQuery(campaignId));
  const mayWriteTemplates = usePermission('campaign.edit');
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const { newest, campaignName } = query.data;
  return (
    <>
      <PageHeader title={texts.title} lead={campaignName} aside={newest !== null && <StandingTag standing={newest.standing} />} actions={<Link to={`/dot-xet/${campaignId}/ket-qua`}>{texts.back}</Link>} />
      {newest?.standing === 'proposal' && <p role="status">{texts.papers.proposal}</p>}
      {newest === null ? <EmptyState title={texts.papers.noResult} hint={texts.papers.noResultHint} /> : <PaperTable resultId={newest.id} />}
      {mayWriteTemplates && <TemplateSection campaignId={campaignId} />}
    </>
  );
}

function PaperTable({ resultId }: { resultId: string }) {
  const papers = useQuery(papersQuery(resultId));
  const columns: readonly Column<Paper>[] = [
    {
      key: 'name',
      title: texts.papers.columns.name,
      card: 'title',
      render: (paper) => <PaperLink resultId={resultId} paper={paper} />,
    },
    { key: 'purpose', title: texts.papers.columns.purpose, render: ({ kind }) => paperPurpose(kind) },
    { key: 'state', title: texts.papers.columns.state, render: (paper) => <PaperState resultId={resultId} paper={paper} /> },
  ];
  return (
    <FormSection title={texts.papers.title} lead={texts.papers.lead}>
      {papers.isPending && <Skeleton lines={7} />}
      <ErrorNotice error={papers.error} onRetry={() => void papers.refetch()} />
      {papers.data !== undefined && <DataList label={texts.papers.label} columns={columns} rows={papers.data} rowKey={({ kind }) => kind} empty={null} />}
      {papers.data !== undefined && <WholeSet resultId={resultId} papers={papers.data} />}
    </FormSection>
  );
}

/** All of them as one archive, once none of them takes long any more. */
function WholeSet({ resultId, papers }: { resultId: string; papers: readonly Paper[] }) {
  const missing = papers.filter((paper) => !isReady(paper));
  if (missing.length === 0) {
    return (
      <p className={css.wholeSet}>
        <a href={paperSetAddress(resultId)} download>
          {texts.papers.set}
        </a>
        <span>{texts.papers.setHint}</span>
      </p>
    );
  }
  const asked = missing.every(isBeingMade);
  return (
    <p className={css.wholeSet}>
      {!asked && <MakeButton resultId={resultId} papers={missing} label={texts.papers.makeAll} />}
      <span role="status">{asked ? texts.papers.allOnTheirWay : texts.papers.long}</span>
    </p>
  );
}
