import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { formatCount } from '../../../messages/format';
import { agreement as agreementMessages } from '../../../messages/vi/agreement';
import { trial as trialMessages } from '../../../messages/vi/trial';
import { FormSection } from '../../../ui/form-section';
import { PageError } from '../../../ui/page-error';
import { PageHeader } from '../../../ui/page-header';
import { SelectField } from '../../../ui/select-field';
import { PageSkeleton } from '../../../ui/skeleton';
import { type Agreement, agreementQuery, type AgreementScope } from './agreement-queries';
import css from './agreement.module.css';
import { AgreementSummary } from './agreement-summary';
import { figureText, memberNames, signedText } from './figure-words';
import { MemberCharts } from './member-charts';
import { MethodComparison } from './method-comparison';
import { WithoutMembers } from './without-members';

const texts = agreementMessages;

/** How far the panel agreed: figures with a plain reading, pictures with their tables. Nothing here changes a result. */
export default function AgreementPage() {
  const { resultId = '' } = useParams();
  const query = useQuery(agreementQuery(resultId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const agreement = query.data;
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead(agreement.campaignName, formatCount(agreement.versionNo), agreement.sha256.slice(0, 12))}
        actions={
          <>
            <Link to={`/dot-xet/${agreement.campaignId}/ket-qua`}>{texts.back}</Link>
            <Link to={`/ket-qua/${agreement.resultId}/phuong-an-thu`}>{trialMessages.open}</Link>
            <Button onClick={() => window.print()}>{texts.print}</Button>
          </>
        }
      />
      <p className={css.intro}>{texts.intro}</p>
      <AgreementBody agreement={agreement} />
    </>
  );
}

const scopeName = ({ kind, name }: AgreementScope): string => (kind === 'campaign' ? texts.scope.campaign : texts.scope[kind](name));

function AgreementBody({ agreement }: { agreement: Agreement }) {
  const { scopes } = agreement;
  const [chosen, setChosen] = useState('0');
  const nameOf = useMemo(() => memberNames(agreement), [agreement]);
  const scope = scopes[Number(chosen)] ?? scopes[0];
  if (scope === undefined) return null;
  return (
    <>
      <div className={css.scope}>
        {scopes.length > 1 && (
          <SelectField label={texts.scope.label} value={chosen} onChange={setChosen} choices={scopes.map((each, at) => ({ value: String(at), label: scopeName(each) }))} />
        )}
        <p>{texts.scope.basis(formatCount(scope.nominations), formatCount(scope.members.length), formatCount(scope.markedByAll))}</p>
      </div>
      {scope.kind === 'campaign' && scopes.some(({ kind }) => kind === 'team') && <p className={css.intro}>{texts.scope.teams}</p>}
      <AgreementSummary scope={scope} />
      <MemberCharts scope={scope} decimals={agreement.decimals} nameOf={nameOf} />
      <WithoutMembers members={agreement.withoutMember} nameOf={nameOf} />
      <MethodComparison methods={agreement.methods} nameOf={nameOf} />
      <OwnUnit agreement={agreement} nameOf={nameOf} />
    </>
  );
}

function OwnUnit({ agreement: { ownUnit, decimals }, nameOf }: { agreement: Agreement; nameOf: (code: string) => string }) {
  const found = ownUnit.filter(({ sheets }) => sheets > 0);
  return (
    <FormSection title={texts.ownUnit.title} lead={texts.ownUnit.lead}>
      {found.length === 0 ? (
        <p>{texts.ownUnit.nothing}</p>
      ) : (
        <ul className={css.moves}>
          {found.map(({ assessorCode, sheets, difference }) => (
            <li key={assessorCode}>{texts.ownUnit.line(nameOf(assessorCode), formatCount(sheets), figureText(difference, signedText(decimals)))}</li>
          ))}
        </ul>
      )}
    </FormSection>
  );
}
