import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { offlineWorkbook as offlineWorkbookMessages } from '../../messages/vi/offline-workbook';
import { ButtonLink } from '../../ui/button-link';
import { Countdown } from '../../ui/countdown/countdown';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { FormSection } from '../../ui/form-section';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { ProgressText } from '../../ui/progress-text';
import { SelectField } from '../../ui/select-field';
import { PageSkeleton } from '../../ui/skeleton';
import { DeskList } from './desk-list';
import { isOpenSheet, isOwnToMark, nextToMark, sheetsInHand } from './desk-order';
import { DistributionChart } from './distribution-chart';
import css from './desk.module.css';
import judgingCss from './judging.module.css';
import { PrepareOffline } from './offline/prepare-offline';
import { UnsentList } from './offline/unsent-list';
import { distributionOf } from './own-distribution';
import { deskQuery, type Desk } from './queries';
import { SubmitReady } from './submit-ready';

const texts = messages.judging.desk;
const words = messages.desk;
const { declaration } = messages.conflicts;

export default function DeskPage() {
  const [params, setParams] = useSearchParams();
  const query = useQuery(deskQuery(params.get('dot')));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  return <DeskOf key={query.data.campaignId} desk={query.data} onCampaign={(id) => setParams({ dot: id })} />;
}

type Campaign = Desk['campaigns'][number];

/** Where marking stands by the server's clock. */
const stageOf = ({ markingOpen, opensAt }: Campaign, now: string): 'open' | 'not-yet' | 'over' =>
  markingOpen ? 'open' : opensAt !== null && opensAt > now ? 'not-yet' : 'over';

function DeskOf({ desk, onCampaign }: { desk: Desk; onCampaign: (id: string) => void }) {
  const campaign = desk.campaigns.find(({ id }) => id === desk.campaignId);
  const distribution = useMemo(() => {
    const totals = desk.sheets.flatMap((sheet) => (sheet.total === null || !isOwnToMark(sheet) ? [] : [sheet.total]));
    return distributionOf(totals, Math.ceil(Number(desk.totalMax ?? 100)), null);
  }, [desk]);
  if (campaign === undefined || desk.sheets.length === 0) {
    return (
      <>
        <PageHeader title={texts.title} />
        {campaign !== undefined && <DeclareFirst desk={desk} />}
        <EmptyState title={texts.empty} hint={texts.emptyHint} />
      </>
    );
  }
  const stage = stageOf(campaign, desk.now);
  const next = nextToMark(sheetsInHand(desk), null);
  const own = desk.sheets.filter(isOwnToMark);
  const submitted = own.filter(({ state }) => state === 'submitted').length;
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={campaign.name}
        aside={<ProgressText done={submitted} total={own.length} label={texts.submitted} bar />}
        actions={
          <>
            {stage === 'open' && (
              <SubmitReady campaignId={campaign.id} untouched={own.filter(({ state }) => state === 'not-started').length} offered={next !== null} />
            )}
            {next === null ? (
              stage === 'open' && desk.undeclared === 0 && <span>{texts.allDone}</span>
            ) : (
              <ButtonLink primary to={`/cham-diem/${next.sheetId}`}>
                {texts.next(next.code)}
              </ButtonLink>
            )}
          </>
        }
      />
      {desk.campaigns.length > 1 && (
        <SelectField label={texts.campaign} value={campaign.id} onChange={onCampaign} choices={desk.campaigns.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
      {desk.undeclared > 0 && <DeclareFirst desk={desk} />}
      <StageNotice campaign={campaign} stage={stage} hasAgain={campaign.remarkingOpen && desk.sheets.some((sheet) => sheet.round > 1 && isOpenSheet(sheet))} />
      <UnsentList desk={desk} />
      <DeskList sheets={desk.sheets} locked={stage === 'over'} remarkingOpen={campaign.remarkingOpen} mayRecuse={stage === 'open'} />
      {stage === 'open' && <PrepareOffline desk={desk} />}
      {distribution !== null && (
        <FormSection title={words.distribution.title} lead={words.distribution.lead}>
          <DistributionChart distribution={distribution} />
        </FormSection>
      )}
    </>
  );
}

function StageNotice({ campaign: { id, opensAt, closesAt }, stage, hasAgain }: { campaign: Campaign; stage: 'open' | 'not-yet' | 'over'; hasAgain: boolean }) {
  const queries = useQueryClient();
  const onEnd = () => void queries.invalidateQueries({ queryKey: ['judging', 'desk'] });
  return (
    <div className={css.status} data-tone={stage === 'over' ? 'closed' : 'open'}>
      <div>
        {stage === 'open' && <p>{words.list.nextHint}</p>}
        {stage === 'not-yet' && <p>{words.notOpenYet}</p>}
        {stage === 'over' && <p>{words.closed}</p>}
        {hasAgain && <p>{words.again}</p>}
      </div>
      <div>
        {stage === 'not-yet' && opensAt !== null && (
          <p>
            {words.opensAt} <DateTimeText at={opensAt} /> – <Countdown until={opensAt} onEnd={onEnd} />
          </p>
        )}
        {stage === 'open' && closesAt !== null && (
          <p>
            {texts.closesAt} <DateTimeText at={closesAt} /> – <Countdown until={closesAt} onEnd={onEnd} />
          </p>
        )}
        {stage === 'over' && closesAt !== null && (
          <p>
            {words.closedAt} <DateTimeText at={closesAt} />
          </p>
        )}
        <p>
          <Link to={`/cham-diem/khai-bao/${id}`}>{declaration.again}</Link>
        </p>
        <p>
          <Link to={`/cham-diem/tep-cham-diem?dot=${id}`}>{offlineWorkbookMessages.title}</Link>
        </p>
        <p>
          <Link to={`/dot-xet/${id}`}>{words.list.rules}</Link>
        </p>
      </div>
    </div>
  );
}

/** Declaring comes before marking: says how many wait, and leads to the page. */
function DeclareFirst({ desk: { undeclared, campaignId } }: { desk: Desk }) {
  const address = `/cham-diem/khai-bao/${campaignId}`;
  if (undeclared === 0) return <Link to={address}>{declaration.again}</Link>;
  return (
    <div className={judgingCss.warning}>
      <p>{declaration.desk(formatCount(undeclared))}</p>
      <ButtonLink primary to={address}>
        {declaration.open}
      </ButtonLink>
    </div>
  );
}
