import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useParams } from 'react-router';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { onBehalf } from '../../messages/vi/on-behalf';
import { receipts as texts } from '../../messages/vi/receipts';
import { registration } from '../../messages/vi/registration';
import { registrationStates } from '../../messages/vi/registration-states';
import { ButtonLink } from '../../ui/button-link';
import { DateTimeText } from '../../ui/date-time-text';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { behalfLine } from './on-behalf/behalf-line';
import { initiativeQuery } from './queries';
import { receiptQuery } from './attachments/queries';
import { ReceiptCode } from './receipt-code';
import css from './receipt.module.css';

const states: Readonly<Record<string, string>> = { ...messages.registry.states, ...registrationStates };

/** What a receipt's code stands for: where its QR code leads, and the sheet that is printed. */
export default function ReceiptCheckPage() {
  const { code = '' } = useParams();
  const { data: receipt, error, isPending, refetch } = useQuery(receiptQuery(code));
  const registered = useQuery({ ...initiativeQuery(receipt?.objectId ?? ''), enabled: receipt?.of === 'registration' });
  const behalf = registered.data?.onBehalf ?? null;
  if (isPending) return <PageSkeleton />;
  if (receipt === undefined) return <PageError error={error} onRetry={() => void refetch()} />;
  const isNomination = receipt.of === 'nomination';
  return (
    <>
      <PageHeader title={isNomination ? texts.ofNomination : texts.title} lead={receipt.replaced ? texts.replaced : isNomination ? messages.registry.receipt.lead : texts.lead} />
      <FormSection title={receipt.campaignName ?? texts.outside}>
        <ReceiptCode code={receipt.code} />
        <FactList
          facts={[
            { label: texts.objectCode[receipt.of], value: receipt.objectCode },
            { label: registration.name, value: receipt.name },
            { label: registration.kind, value: messages.registry.kinds[receipt.subjectKind] },
            { label: registration.unit, value: receipt.unitName },
            ...(behalf === null ? [] : [{ label: onBehalf.receipt, value: behalfLine(behalf) }]),
            { label: texts.handedInAt, value: <DateTimeText at={receipt.handedInAt} /> },
            { label: texts.files, value: receipt.files === 0 ? texts.noFiles : texts.countOfFiles(formatCount(receipt.files)) },
            { label: texts.state, value: states[receipt.state] ?? receipt.state },
          ]}
        />
        <div className={css.actions}>
          <Button type="primary" onClick={() => window.print()}>
            {texts.print}
          </Button>
          <ButtonLink to={isNomination ? `/ho-so/${receipt.objectId}` : `/mo-hinh/${receipt.objectId}`}>{texts.open[receipt.of]}</ButtonLink>
        </div>
      </FormSection>
    </>
  );
}
