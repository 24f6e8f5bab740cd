import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { ButtonLink } from '../../ui/button-link';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { ProgressText } from '../../ui/progress-text';
import { SelectField } from '../../ui/select-field';
import { PageSkeleton } from '../../ui/skeleton';
import { nextToMark } from './desk-order';
import css from './judging.module.css';
import { PrepareOffline } from './offline/prepare-offline';
import { UnsentList } from './offline/unsent-list';
import { OwnDistribution } from './own-distribution';
import { deskQuery, type Desk, type DeskSheet } from './queries';
import { withComma } from './sheet-draft';
import { SheetStateTag } from './sheet-state';

const texts = messages.judging;
const { declaration } = messages.conflicts;

const columns = (locked: boolean): readonly Column<DeskSheet>[] => [
  { key: 'name', title: texts.columns.name, card: 'title', render: (row) => <Link to={`/cham-diem/${row.sheetId}`}>{texts.sheet.title(row.code, row.initiativeName)}</Link> },
  { key: 'unit', title: texts.columns.unit, render: (row) => row.unitName },
  { key: 'field', title: texts.columns.field, render: (row) => row.field || texts.none },
  { key: 'state', title: texts.columns.state, render: (row) => <SheetStateTag state={row.state} locked={locked} /> },
  { key: 'total', title: texts.columns.total, align: 'end', render: (row) => (row.total === null ? texts.none : withComma(row.total)) },
  {
    key: 'action',
    title: texts.columns.action,
    render: (row) =>
      row.state === 'recused' || row.state === 'in-conflict' || locked ? (
        texts.none
      ) : (
        <Link to={`/cham-diem/${row.sheetId}/tu-choi`} aria-label={texts.desk.recuseNamed(row.code)}>
          {texts.desk.recuse}
        </Link>
      ),
  },
];

export default function DeskPage() {
  const [params, setParams] = useSearchParams();
  const query = useQuery(deskQuery(params.get('dot')));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  return <DeskOf desk={query.data} onCampaign={(id) => setParams({ dot: id })} />;
}

function DeskOf({ desk, onCampaign }: { desk: Desk; onCampaign: (id: string) => void }) {
  const campaign = desk.campaigns.find(({ id }) => id === desk.campaignId);
  if (campaign === undefined || desk.sheets.length === 0) {
    return (
      <>
        <PageHeader title={texts.desk.title} />
        {campaign !== undefined && <DeclareFirst desk={desk} />}
        <EmptyState title={texts.desk.empty} hint={texts.desk.emptyHint} />
      </>
    );
  }
  const next = nextToMark(
    desk.sheets.filter(({ declared }) => declared),
    null,
  );
  return (
    <>
      <PageHeader
        title={texts.desk.title}
        lead={campaign.name}
        aside={<ProgressText done={campaign.submitted} total={campaign.assigned} label={texts.desk.submitted} />}
        actions={
          campaign.markingOpen &&
          (next === null ? (
            desk.undeclared === 0 && <span>{texts.desk.allDone}</span>
          ) : (
            <ButtonLink primary to={`/cham-diem/${next.sheetId}`}>
              {texts.desk.next(next.code)}
            </ButtonLink>
          ))
        }
      />
      {desk.campaigns.length > 1 && (
        <SelectField label={texts.desk.campaign} value={campaign.id} onChange={onCampaign} choices={desk.campaigns.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
      <div className={css.notice}>
        {!campaign.markingOpen && <p>{texts.desk.closed}</p>}
        <DeclareFirst desk={desk} />
        {campaign.markingOpen && campaign.closesAt !== null && (
          <p>
            {texts.desk.closesAt} <DateTimeText at={campaign.closesAt} />
          </p>
        )}
      </div>
      <UnsentList desk={desk} />
      <DataList label={texts.desk.title} columns={columns(!campaign.markingOpen)} rows={desk.sheets} rowKey={(row) => row.sheetId} empty={null} />
      {campaign.markingOpen && <PrepareOffline desk={desk} />}
      <OwnDistribution totals={desk.sheets.flatMap(({ total, state }) => (total === null || state === 'recused' || state === 'in-conflict' ? [] : [Number(total)]))} />
    </>
  );
}

/** Declaring comes before marking: says how many wait, and leads to the page. */
function DeclareFirst({ desk }: { desk: Desk }) {
  const address = `/cham-diem/khai-bao/${desk.campaignId}`;
  if (desk.undeclared === 0) return <Link to={address}>{declaration.again}</Link>;
  return (
    <div className={css.warning}>
      <p>{declaration.desk(formatCount(desk.undeclared))}</p>
      <ButtonLink primary to={address}>
        {declaration.open}
      </ButtonLink>
    </div>
  );
}
