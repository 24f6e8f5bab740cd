import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { publication as publicationMessages } from '../../../messages/vi/publication';
import { ButtonLink } from '../../../ui/button-link';
import { FormSection } from '../../../ui/form-section';
import { PageError } from '../../../ui/page-error';
import { PageHeader } from '../../../ui/page-header';
import { PageSkeleton } from '../../../ui/skeleton';
import { StateTag } from '../../../ui/state-tag';
import { PreviewSection } from './preview-section';
import { PublicationLog } from './publication-log';
import { boardQuery, type Board } from './queries';
import { WithdrawButton } from './withdraw-button';

const texts = publicationMessages.board;

function State({ publications, hasOpened }: Board) {
  if (publications.every(({ withdrawnAt }) => withdrawnAt !== null)) return <StateTag tone="idle">{texts.state.none}</StateTag>;
  return hasOpened ? <StateTag tone="good">{texts.state.open}</StateTag> : <StateTag tone="attention">{texts.state.embargo}</StateTag>;
}

/** *Công bố kết quả*: what would be published, the act, and what became of it. */
export default function PublicationPage() {
  const { campaignId = '' } = useParams();
  const query = useQuery(boardQuery(campaignId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const board = query.data;
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={board.campaignName}
        aside={<State {...board} />}
        actions={
          <>
            <Link to={`/dot-xet/${campaignId}/ket-qua`}>{texts.back}</Link>
            <ButtonLink to={`/dot-xet/${campaignId}/kien-nghi`}>{texts.appeals}</ButtonLink>
            {board.mayWithdraw && <WithdrawButton campaignId={campaignId} />}
          </>
        }
      />
      {board.correctionAskedFor && (
        <FormSection title={texts.correction}>
          <p>{texts.correctionLead}</p>
        </FormSection>
      )}
      <PreviewSection board={board} />
      <PublicationLog board={board} />
    </>
  );
}
