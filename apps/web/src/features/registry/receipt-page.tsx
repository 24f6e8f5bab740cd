import Button from 'antd/es/button';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { usePermission } from '../../api/session';
import { messages } from '../../messages/vi';
import { onBehalf } from '../../messages/vi/on-behalf';
import { registration } from '../../messages/vi/registration';
import { ButtonLink } from '../../ui/button-link';
import { DateTimeText } from '../../ui/date-time-text';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { behalfLine } from './on-behalf/behalf-line';
import { initiativeQuery, nominationQuery } from './queries';
import { ReceiptCode } from './receipt-code';
import css from './registry.module.css';

const texts = messages.registry;

/** The receipt of a nomination that has been handed in; made to be printed. */
export default function ReceiptPage() {
  const { nominationId = '' } = useParams();
  const { data: nomination, error, isPending, refetch } = useQuery(nominationQuery(nominationId));
  const mayRead = usePermission('initiative.read');
  const initiative = useQuery({ ...initiativeQuery(nomination?.initiative.id ?? ''), enabled: mayRead && nomination !== undefined });
  const behalf = initiative.data?.onBehalf ?? null;
  if (isPending) return <PageSkeleton />;
  if (nomination === undefined) return <PageError error={error} onRetry={() => void refetch()} />;
  const { receiptCode, submittedAt } = nomination;
  if (receiptCode === null || submittedAt === null) return <PageHeader title={texts.receipt.title} lead={texts.receipt.notYet} />;
  return (
    <>
      <PageHeader title={texts.receipt.title} lead={texts.receipt.lead} />
      <FormSection title={nomination.campaignName}>
        <ReceiptCode code={receiptCode} />
        <FactList
          facts={[
            { label: texts.receipt.nominationCode, value: nomination.code ?? texts.noCode },
            { label: registration.name, value: nomination.initiative.name },
            { label: texts.columns.kind, value: texts.kinds[nomination.initiative.subjectKind] },
            { label: texts.columns.unit, value: nomination.unitName },
            ...(behalf === null ? [] : [{ label: onBehalf.receipt, value: behalfLine(behalf) }]),
            { label: texts.columns.submittedAt, value: <DateTimeText at={submittedAt} /> },
          ]}
        />
        <div className={`${css.actions} ${css.screenOnly}`}>
          <Button type="primary" onClick={() => window.print()}>
            {texts.receipt.print}
          </Button>
          <ButtonLink to="/ho-so-don-vi">{texts.receipt.back}</ButtonLink>
        </div>
      </FormSection>
    </>
  );
}
