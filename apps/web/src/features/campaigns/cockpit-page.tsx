import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { mayOpen, usePermission, useSession } from '../../api/session';
import { formatDateTime } from '../../messages/format';
import { messages } from '../../messages/vi';
import { ButtonLink } from '../../ui/button-link';
import { DateTimeText } from '../../ui/date-time-text';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PhaseLine } from '../../ui/phase-line';
import { PageSkeleton } from '../../ui/skeleton';
import type { Campaign } from './campaign';
import css from './campaigns.module.css';
import { nextPhaseOf, openPhaseOf, standingOf } from './phase-state';
import { campaignQuery } from './queries';
import { quotaSummary, tieKeyName } from './rule-words';

const texts = messages.campaigns.cockpit;
const kinds = messages.campaigns.phaseKinds;

/** Where the work on a campaign is done; each of these pages belongs to another feature. */
const works = [
  { key: 'nominations', path: (id: string) => `/tiep-nhan?dot=${id}`, access: ['nomination.decide'] },
  { key: 'panels', path: (id: string) => `/dot-xet/${id}/to-cham-diem`, access: ['panel.read'] },
  { key: 'assignments', path: (id: string) => `/dot-xet/${id}/phan-cong`, access: ['assignment.read'] },
  { key: 'office', path: (id: string) => `/dot-xet/${id}/van-phong-cham`, access: ['office-sheet.read'] },
  { key: 'progress', path: (id: string) => `/dot-xet/${id}/tien-do`, access: ['scoring.progress'] },
  { key: 'obstacles', path: (id: string) => `/dot-xet/${id}/vuong-mac`, access: ['obstacle.read'] },
  { key: 'results', path: (id: string) => `/dot-xet/${id}/ket-qua`, access: ['result.read'] },
] as const;

function Line({ campaign }: { campaign: Campaign }) {
  const steps = campaign.phases.map((phase) => ({
    key: phase.kind,
    label: kinds[phase.kind],
    state: standingOf(phase),
    detail: phase.hasOpened ? (
      phase.closesAt !== null && (
        <>
          {texts.until} <DateTimeText at={phase.closedAt ?? phase.closesAt} dateOnly />
        </>
      )
    ) : (
      <>
        {texts.from} <DateTimeText at={phase.opensAt} dateOnly />
      </>
    ),
  }));
  return <PhaseLine label={texts.phases} steps={steps} />;
}

function Now({ campaign }: { campaign: Campaign }) {
  const open = openPhaseOf(campaign.phases);
  const next = nextPhaseOf(campaign.phases);
  const deadline = open?.closesAt ?? null;
  return (
    <FormSection title={texts.now}>
      <FactList
        facts={[
          { label: messages.campaigns.list.columns.phase, value: open === null ? texts.nothingOpen : kinds[open.kind] },
          ...(deadline === null ? [] : [{ label: texts.nextDeadline, value: <strong>{formatDateTime(deadline)}</strong> }]),
          ...(next === null ? [] : [{ label: texts.nextOpening, value: `${kinds[next.kind]} – ${formatDateTime(next.opensAt)}` }]),
          {
            label: texts.may,
            value:
              campaign.permitsNow.length === 0 ? (
                texts.mayNothing
              ) : (
                <ul className={css.plain}>
                  {campaign.permitsNow.map((permit) => (
                    <li key={permit}>{messages.campaigns.permits[permit]}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </FormSection>
  );
}

function Rules({ campaign }: { campaign: Campaign }) {
  const { criteriaSetId, criteriaSet, rules, tieChain, tiers } = campaign;
  return (
    <FormSection title={texts.rules}>
      <FactList
        facts={[
          {
            label: texts.criteriaSet,
            value: criteriaSet === null ? texts.noCriteriaSet : <Link to={`/bo-tieu-chi/${criteriaSetId}`}>{criteriaSet.title}</Link>,
          },
          { label: texts.method, value: messages.campaigns.method.methods[rules.method] },
          {
            label: texts.tiers,
            value:
              tiers.length === 0 ? (
                texts.noTiers
              ) : (
                <ol className={css.plain}>
                  {tiers.map((tier) => (
                    <li key={tier.name}>
                      {tier.name} – {quotaSummary(tier.quota)}
                    </li>
                  ))}
                </ol>
              ),
          },
          { label: texts.tieChain, value: tieChain.length === 0 ? messages.campaigns.tieChain.empty : tieChain.map(tieKeyName).join(' → ') },
        ]}
      />
    </FormSection>
  );
}

/** What staff still have to settle before marks can be given. */
function Todo({ campaign }: { campaign: Campaign }) {
  const open = [
    ...(campaign.criteriaSetId === null ? [{ tab: 'tieu-chi', label: texts.todoCriteria }] : []),
    ...(campaign.tiers.length === 0 ? [{ tab: 'khen-thuong', label: texts.todoTiers }] : []),
    ...(campaign.paperSettings.awardList.issuingBody === '' ? [{ tab: 'giay-to', label: texts.todoPaper }] : []),
  ];
  if (open.length === 0) return null;
  return (
    <FormSection title={texts.todo}>
      <ul className={css.todo}>
        {open.map(({ tab, label }) => (
          <li key={tab}>
            <Link to={`/dot-xet/${campaign.id}/cai-dat?muc=${tab}`}>{label}</Link>
          </li>
        ))}
      </ul>
    </FormSection>
  );
}

export default function CockpitPage() {
  const { campaignId = '' } = useParams();
  const campaign = useQuery(campaignQuery(campaignId));
  const session = useSession().data ?? null;
  const mayEdit = usePermission('campaign.edit');
  if (campaign.isPending) return <PageSkeleton />;
  if (campaign.isError) return <PageError error={campaign.error} onRetry={() => void campaign.refetch()} />;
  const { data } = campaign;
  const open = works.filter(({ access }) => mayOpen(session, access));
  return (
    <>
      <PageHeader
        title={data.name}
        lead={`${data.organizer} · ${data.year} · ${data.code}`}
        actions={mayEdit && <ButtonLink to={`/dot-xet/${data.id}/cai-dat`}>{texts.settings}</ButtonLink>}
      >
        <Line campaign={data} />
      </PageHeader>
      {open.length > 0 && (
        <nav aria-label={texts.work}>
          <ul className={css.works}>
            {open.map(({ key, path }) => (
              <li key={key}>
                <Link className={css.work} to={path(data.id)}>
                  <span className={css.workName}>{texts.works[key].label}</span>
                  <span>{texts.works[key].note}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {mayEdit && <Todo campaign={data} />}
      <div className={css.halves}>
        <Now campaign={data} />
        <Rules campaign={data} />
      </div>
    </>
  );
}
