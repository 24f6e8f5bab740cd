import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { messages } from '../../messages/vi';
import { registrationList } from '../../messages/vi/registration-list';
import { registrationStates } from '../../messages/vi/registration-states';
import { ButtonLink } from '../../ui/button-link';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { PageHeader } from '../../ui/page-header';
import { StateTag, type Tone } from '../../ui/state-tag';
import { submitBefore } from './deadline';
import { JoinButton } from './join-button';
import { NominationStateTag } from './nomination-state';
import { campaignsQuery, ownInitiativesQuery, ownNominationsQuery, registrationListAddress, type Campaign, type InitiativeListed, type NominationListed } from './queries';
import css from './registry.module.css';

const texts = messages.registry;

const isEditable = ({ state }: NominationListed): boolean => state === 'draft' || state === 'returned';

function Deadline({ campaign }: { campaign: Campaign | undefined }) {
  const until = submitBefore(campaign);
  if (until === undefined) return texts.closed;
  return until === null ? texts.noDeadline : <DateTimeText at={until} />;
}

function NextStep({ nomination }: { nomination: NominationListed }) {
  const { id, state } = nomination;
  const label = state === 'draft' || state === 'returned' ? texts.home.next[state] : texts.home.next.other;
  return <Link to={isEditable(nomination) ? `/ho-so/${id}/tu-cham` : `/ho-so/${id}`}>{label}</Link>;
}

const nominationColumns = (campaigns: readonly Campaign[]): Column<NominationListed>[] => {
  const campaignOf = ({ campaignId }: NominationListed) => campaigns.find(({ id }) => id === campaignId);
  return [
    { key: 'name', title: texts.columns.name, render: ({ initiativeName }) => initiativeName, card: 'title' },
    { key: 'state', title: texts.columns.state, render: ({ state }) => <NominationStateTag state={state} /> },
    { key: 'campaign', title: texts.columns.campaign, render: (row) => campaignOf(row)?.name ?? texts.none },
    { key: 'deadline', title: texts.columns.deadline, render: (row) => (isEditable(row) ? <Deadline campaign={campaignOf(row)} /> : texts.none) },
    { key: 'code', title: texts.columns.code, render: ({ code }) => code ?? texts.noCode },
    { key: 'next', title: texts.columns.next, render: (row) => <NextStep nomination={row} /> },
  ];
};

/** A registration that came back is opened where its reason stands and it can be mended. */
function Registration({ initiative: { id, registration, returnReason } }: { initiative: InitiativeListed }) {
  return (
    <>
      <StateTag tone={tones[registration]}>{registrationStates[registration]}</StateTag>
      {returnReason !== null && (
        <p className={css.returned}>
          {returnReason} <Link to={`/mo-hinh/${id}`}>{texts.home.next.returned}</Link>
        </p>
      )}
    </>
  );
}

const tones: Readonly<Record<InitiativeListed['registration'], Tone>> = { draft: 'idle', 'handed-in': 'progress', returned: 'attention', accepted: 'good' };

const initiativeColumns = (campaigns: readonly Campaign[]): Column<InitiativeListed>[] => [
  { key: 'name', title: texts.columns.name, render: ({ id, name }) => <Link to={`/mo-hinh/${id}`}>{name}</Link>, card: 'title' },
  { key: 'state', title: texts.columns.state, render: (row) => <Registration initiative={row} /> },
  { key: 'kind', title: texts.columns.kind, render: ({ subjectKind }) => texts.kinds[subjectKind] },
  { key: 'field', title: texts.columns.field, render: ({ field }) => (field === '' ? texts.none : field) },
  { key: 'code', title: texts.columns.code, render: ({ code }) => code },
  { key: 'join', title: texts.columns.next, render: (row) => <JoinButton initiative={row} campaigns={campaigns} /> },
];

/** The own list of each campaign the units take part in, newest change first. */
function RegistrationLists({ campaigns, nominations }: { campaigns: readonly Campaign[]; nominations: readonly NominationListed[] }) {
  const own = [...new Set(nominations.map(({ campaignId }) => campaignId))].flatMap((id) => campaigns.filter((campaign) => campaign.id === id));
  return (
    <>
      {own.map(({ id, name }) => (
        <p key={id}>
          <a href={registrationListAddress(id)} download>
            {registrationList.excelOf(name)}
          </a>
        </p>
      ))}
    </>
  );
}

export default function ClerkHomePage() {
  const campaigns = useQuery(campaignsQuery);
  const nominations = useQuery(ownNominationsQuery);
  const initiatives = useQuery(ownInitiativesQuery);
  const known = campaigns.data?.items ?? [];
  const register = (
    <>
      <ButtonLink to="/mo-hinh/dang-ky-excel">{registrationList.byFile}</ButtonLink>
      <ButtonLink to="/mo-hinh/dang-ky" primary>
        {texts.home.register}
      </ButtonLink>
    </>
  );
  return (
    <>
      <PageHeader title={texts.home.title} lead={texts.home.lead} actions={register} />
      <ErrorNotice error={campaigns.error ?? nominations.error ?? initiatives.error} />
      <FormSection title={texts.home.nominations}>
        <div>
          <DataList
            label={texts.home.nominationList}
            columns={nominationColumns(known)}
            rows={nominations.isError ? [] : nominations.data?.items}
            rowKey={({ id }) => id}
            empty={<EmptyState title={texts.home.noNominations} hint={texts.home.noNominationsHint} />}
          />
          <RegistrationLists campaigns={known} nominations={nominations.data?.items ?? []} />
        </div>
      </FormSection>
      <FormSection title={texts.home.initiatives}>
        <div>
          <DataList
            label={texts.home.initiativeList}
            columns={initiativeColumns(known)}
            rows={initiatives.isError ? [] : initiatives.data?.items}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title={texts.home.noInitiatives} hint={texts.home.noInitiativesHint}>
                {register}
              </EmptyState>
            }
          />
        </div>
      </FormSection>
    </>
  );
}
