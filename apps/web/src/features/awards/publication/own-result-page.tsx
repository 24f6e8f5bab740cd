import Button from 'antd/es/button';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { formatCount, formatDate } from '../../../messages/format';
import { awards as awardsMessages } from '../../../messages/vi/awards';
import { publication as publicationMessages } from '../../../messages/vi/publication';
import { DateTimeText } from '../../../ui/date-time-text';
import { type Fact, FactList } from '../../../ui/fact-list';
import { FormSection } from '../../../ui/form-section';
import { PageError } from '../../../ui/page-error';
import { PageHeader } from '../../../ui/page-header';
import { PageSkeleton } from '../../../ui/skeleton';
import { StateTag } from '../../../ui/state-tag';
import { withComma } from '../figures';
import { AppealSection } from './appeal-form';
import { OwnExplanationView } from './own-explanation';
import { OwnOutcome, reasonSentence } from './own-outcome';
import { ownResultQuery, type OwnResultDetail } from './queries';

const texts = publicationMessages.own;

function placeOf({ rank, tied, peerGroup }: NonNullable<OwnResultDetail['place']>): string {
  return (tied ? texts.tiedValue : texts.placeValue)(formatCount(rank), peerGroup);
}

/** The decision that rewards, its number in the golden book, and the decision that took it back. */
function rewardFacts({ reward }: OwnResultDetail): Fact[] {
  if (reward === null) return [];
  const { number, date, issuer, goldenBookNo, revokedNumber, revokedDate, revokedIssuer, revokedReason } = reward;
  const facts = [
    { label: texts.decision, value: texts.citation(number, formatDate(date), issuer) },
    { label: texts.goldenBookNo, value: formatCount(goldenBookNo) },
  ];
  if (revokedNumber === null) return facts;
  return [...facts, { label: texts.revocation, value: `${texts.citation(revokedNumber, formatDate(revokedDate ?? ''), revokedIssuer ?? '')}. ${texts.reasonOf(revokedReason ?? '')}` }];
}

/** What the unit is told of one of its nominations, why, and what it can do about it. */
export default function OwnResultPage() {
  const { nominationId = '' } = useParams();
  const query = useQuery(ownResultQuery(nominationId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const result = query.data;
  const { notRewarded, place, finalScore, className, explanation } = result;
  return (
    <>
      <PageHeader
        title={result.name}
        lead={`${result.unitName} – ${result.campaignName}`}
        aside={result.corrected && <StateTag tone="attention">{texts.corrected}</StateTag>}
        actions={
          <>
            {explanation !== null && <Button onClick={() => window.print()}>{awardsMessages.explanation.print}</Button>}
            <Link to="/ket-qua-don-vi">{texts.back}</Link>
          </>
        }
      />
      <FormSection title={texts.outcome}>
        <FactList
          facts={[
            { label: texts.award, value: <OwnOutcome {...result} /> },
            ...rewardFacts(result),
            ...(notRewarded === null ? [] : [{ label: texts.reason, value: reasonSentence(notRewarded) }]),
            ...(className === null ? [] : [{ label: texts.className, value: className }]),
            ...(place === null ? [] : [{ label: texts.place, value: placeOf(place) }]),
            ...(finalScore === null ? [] : [{ label: texts.score, value: <strong>{withComma(finalScore)}</strong> }]),
            { label: texts.code, value: result.nominationCode },
            { label: texts.publishedAt, value: <DateTimeText at={result.publishedAt} /> },
            { label: texts.verifyCode, value: <Link to={`/xac-minh/${result.verifyCode}`}>{result.verifyCode}</Link> },
          ]}
        />
      </FormSection>
      {explanation !== null && <OwnExplanationView explanation={explanation} />}
      <AppealSection result={result} />
    </>
  );
}
