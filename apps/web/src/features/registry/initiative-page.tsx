import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { usePermission } from '../../api/session';
import { registration } from '../../messages/vi/registration';
import { life } from '../../messages/vi/life';
import { PageError } from '../../ui/page-error';
import { PageSkeleton, Skeleton } from '../../ui/skeleton';
import { AttachmentsRead } from './attachments/attachments-section';
import { ChangesPart } from './initiative/changes-part';
import { DecisionsPart } from './initiative/decisions-part';
import { FamilyPart } from './initiative/family-part';
import { InitiativeHead } from './initiative/initiative-head';
import { readPart, type Part } from './initiative/part-links';
import { ProgressPart } from './initiative/progress-part';
import { RegistrationForm } from './initiative/registration-form';
import { WaitingActions } from './initiative/registration-steps';
import { MergedNotice } from './merged-notice';
import { BehalfNotice } from './on-behalf/behalf-notice';
import { PublicPart } from './public-page/public-part';
import { initiativeQuery, type InitiativeView } from './queries';
import { ReceiptLine } from './receipt-line';
import { RegistrationText } from './registration-text';

/** Only the desk waits for it. */
const DuplicatesDesk = lazy(() => import('./duplicates-desk'));

const partPages = { 'tien-do': ProgressPart, 'quyet-dinh': DecisionsPart, 'nhan-rong': FamilyPart, 'cong-khai': PublicPart, 'lich-su': ChangesPart } as const satisfies Record<Exclude<Part, ''>, unknown>;

export default function InitiativePage() {
  const { initiativeId = '', part: word } = useParams();
  const part = readPart(word);
  const initiative = useQuery(initiativeQuery(initiativeId));
  if (initiative.isPending) return <PageSkeleton />;
  if (initiative.isError) return <PageError error={initiative.error} onRetry={() => void initiative.refetch()} />;
  if (part === '') return <RegistrationPart initiative={initiative.data} />;
  const PartPage = partPages[part];
  return (
    <>
      <InitiativeHead initiative={initiative.data} part={part} title={initiative.data.name} />
      <MergedNotice initiative={initiative.data} />
      <PartPage key={initiativeId} initiative={initiative.data} />
    </>
  );
}

function RegistrationPart({ initiative }: { initiative: InitiativeView }) {
  if (initiative.mayEdit || initiative.mayWriteForUnit) return <RegistrationForm key={initiative.id} initiative={initiative} />;
  const nominated = initiative.nominations.some(({ state }) => state === 'submitted' || state === 'accepted');
  const lead = initiative.dropped ? life.facts.droppedLead : nominated ? registration.locked : registration.readOnly;
  return (
    <>
      <InitiativeHead initiative={initiative} part="" title={initiative.name} lead={initiative.registration === 'handed-in' ? undefined : lead} />
      <WaitingActions initiative={initiative} />
      <BehalfNotice initiative={initiative} />
      <ReceiptLine initiative={initiative} />
      <DuplicatesPart initiative={initiative} waits />
      <RegistrationText initiative={initiative} />
      <AttachmentsRead initiative={initiative} />
      <DuplicatesPart initiative={initiative} waits={false} />
    </>
  );
}

/** What it is like: before its text as long as the desk has to answer it, behind it afterwards. */
function DuplicatesPart({ initiative, waits }: { initiative: InitiativeView; waits: boolean }) {
  const mayDecide = usePermission('duplicate.decide');
  if (!mayDecide || initiative.acts.includes('accept') !== waits) return null;
  return (
    <Suspense fallback={<Skeleton lines={3} />}>
      <DuplicatesDesk initiative={initiative} unitId={initiative.unitId} />
    </Suspense>
  );
}
