import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useCallback, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { usePermission } from '../../api/session';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { matrix as matrixMessages } from '../../messages/vi/matrix';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { FactList } from '../../ui/fact-list';
import { Pager } from '../../ui/list/pager';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { StateTag } from '../../ui/state-tag';
import { type Matrix, matrixPage, matrixQuery, type MatrixSort, type MatrixWish, onlyChoices, sorts } from './after-closing-queries';
import { isChosen } from './matrix-choice';
import { MatrixDepartures } from './matrix-departures';
import { MatrixRules } from './matrix-rules';
import { MatrixSheetDialog } from './matrix-sheet-dialog';
import { MatrixTable } from './matrix-table';
import { ChosenBar, MatrixToolbar, PrintedFilter } from './matrix-toolbar';
import { SectionLinks } from './section-links';
import { useMatrixChoice } from './use-matrix-choice';

const texts = afterClosingMessages.matrix;
const { filter } = matrixMessages;

function wishOf(params: URLSearchParams): MatrixWish {
  const page = Number(params.get('trang') ?? '1');
  return {
    peerGroup: params.get('nhom') ?? '',
    only: onlyChoices.find((each) => each === params.get('chi')) ?? '',
    search: params.get('tim') ?? '',
    sort: sorts.find((each) => each === params.get('xep')) ?? 'rank',
    descending: params.get('chieu') === 'giam',
    offset: (Number.isInteger(page) && page > 1 ? page - 1 : 0) * matrixPage,
    limit: matrixPage,
  };
}

/** Figures are asked for from the largest down, names and codes from the beginning. */
const firstDescending: ReadonlySet<MatrixSort> = new Set(['final', 'n', 'range', 'deviation']);
const noFilter = { tim: '', nhom: '', chi: '' };

/** The sheet whose dialog is open, with where it stands in the matrix. */
interface Shown {
  readonly sheetId: string;
  readonly code: string;
  readonly memberCode: string;
}

export default function MatrixPage() {
  const { campaignId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const [shown, setShown] = useState<Shown | null>(null);
  const { choice, choose, clear, refused } = useMatrixChoice();
  const wish = wishOf(params);
  const query = useQuery(matrixQuery(campaignId, wish));
  const mayReopen = usePermission('scoring.reopen') && query.data?.mayReopen === true;
  const change = useCallback(
    (changes: Readonly<Record<string, string>>, replace = false) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [key, value] of Object.entries(changes)) {
            if (value === '') after.delete(key);
            else after.set(key, value);
          }
          return after;
        },
        { replace, preventScrollReset: true },
      ),
    [setParams],
  );
  const onFilter = useCallback((changes: Readonly<Record<string, string>>) => change({ ...changes, trang: '' }, true), [change]);
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const matrix = query.data;
  const narrowed = wish.search !== '' || wish.only !== '' || wish.peerGroup !== '';
  const pages = { page: wish.offset / matrixPage + 1, of: Math.max(1, Math.ceil(matrix.total / matrixPage)) };
  return (
    <>
      <MatrixHead campaignId={campaignId} matrix={matrix} />
      <MatrixToolbar matrix={matrix} wish={wish} onFilter={onFilter} choice={choice} onChoose={choose} />
      <PrintedFilter matrix={matrix} wish={wish} pages={pages} />
      {mayReopen && <ChosenBar campaignId={campaignId} choice={choice} refused={refused} onClear={clear} />}
      {matrix.rows.length > 0 && (
        <MatrixTable
          matrix={matrix}
          sort={wish.sort}
          descending={wish.descending}
          onSort={(sort) => change({ xep: sort, chieu: (sort === wish.sort ? !wish.descending : firstDescending.has(sort)) ? 'giam' : '', trang: '' })}
          choice={choice}
          onChoose={mayReopen ? choose : null}
          onOpen={setShown}
        />
      )}
      {matrix.rows.length === 0 && (
        <EmptyState title={narrowed ? filter.empty : texts.empty} hint={narrowed ? filter.emptyHint : texts.emptyHint}>
          {(narrowed || matrix.total > 0) && <Button onClick={() => onFilter(noFilter)}>{filter.clear}</Button>}
        </EmptyState>
      )}
      <Pager page={pages.page} pages={pages.of} onPage={(page) => change({ trang: page === 1 ? '' : String(page) })} />
      <MatrixDepartures members={matrix.members} />
      <MatrixRules spreadLimit={matrix.spreadLimit} />
      {shown !== null && (
        <MatrixSheetDialog
          campaignId={campaignId}
          sheetId={shown.sheetId}
          onClose={() => setShown(null)}
          {...(mayReopen && isGivable(matrix, shown)
            ? { choice: { chosen: isChosen(choice, shown.code, shown.memberCode), onToggle: () => choose([shown], !isChosen(choice, shown.code, shown.memberCode)) } }
            : {})}
        />
      )}
    </>
  );
}

const isGivable = ({ choices }: Matrix, { code, memberCode }: Shown): boolean => choices.some((row) => row.code === code && row.memberCodes.includes(memberCode));

function MatrixHead({ campaignId, matrix }: { campaignId: string; matrix: Matrix }) {
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead(matrix.campaignName)}
        aside={<StateTag tone={matrix.lockedAt === null ? 'attention' : 'locked'}>{matrix.lockedAt === null ? texts.open : texts.locked}</StateTag>}
        actions={<Button onClick={() => window.print()}>{afterClosingMessages.print}</Button>}
      >
        <SectionLinks campaignId={campaignId} />
      </PageHeader>
      <FactList
        facts={[
          { label: texts.closedAt, value: <DateTimeText at={matrix.closedAt} /> },
          ...(matrix.lockedAt === null ? [] : [{ label: texts.lockedAt, value: <DateTimeText at={matrix.lockedAt} /> }]),
        ]}
      />
    </>
  );
}
