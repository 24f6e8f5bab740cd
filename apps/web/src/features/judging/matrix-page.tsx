import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { usePermission } from '../../api/session';
import { formatCount } from '../../messages/format';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { ButtonLink } from '../../ui/button-link';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { FactList } from '../../ui/fact-list';
import { Pager } from '../../ui/list/pager';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { PageSkeleton } from '../../ui/skeleton';
import { StateTag } from '../../ui/state-tag';
import css from './after-closing.module.css';
import { type Matrix, matrixPage, matrixQuery, type MatrixSort, type MatrixWish, sorts } from './after-closing-queries';
import { MatrixRules } from './matrix-rules';
import { MatrixSheetDialog } from './matrix-sheet-dialog';
import { MatrixTable } from './matrix-table';
import { SectionLinks } from './section-links';

const texts = afterClosingMessages.matrix;

function wishOf(params: URLSearchParams): MatrixWish {
  const sort = sorts.find((each) => each === params.get('xep'));
  const page = Number(params.get('trang') ?? '1');
  return {
    peerGroup: params.get('nhom') ?? '',
    sort: sort ?? 'rank',
    descending: params.get('chieu') === 'giam',
    offset: (Number.isInteger(page) && page > 1 ? page - 1 : 0) * matrixPage,
    overLimit: false,
  };
}

/** Figures are asked for from the largest down, names and codes from the beginning. */
const firstDescending: ReadonlySet<MatrixSort> = new Set(['final', 'n', 'range', 'deviation']);

export default function MatrixPage() {
  const { campaignId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const [shown, setShown] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayReopen = usePermission('scoring.reopen');
  const wish = wishOf(params);
  const query = useQuery(matrixQuery(campaignId, wish));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const matrix = query.data;
  const change = (changes: Readonly<Record<string, string>>) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      for (const [key, value] of Object.entries(changes)) {
        if (value === '') after.delete(key);
        else after.set(key, value);
      }
      return after;
    });
  const onSort = (sort: MatrixSort) => {
    const descending = sort === wish.sort ? !wish.descending : firstDescending.has(sort);
    change({ xep: sort, chieu: descending ? 'giam' : '', trang: '' });
  };
  const toggle = (sheetId: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(sheetId)) after.add(sheetId);
      return after;
    });
  return (
    <>
      <MatrixHead campaignId={campaignId} matrix={matrix} />
      <div className={css.tools}>
        {matrix.peerGroups.length > 1 && (
          <SelectField
            label={texts.peerGroup}
            value={wish.peerGroup}
            onChange={(nhom) => change({ nhom, trang: '' })}
            blank={texts.allGroups}
            choices={matrix.peerGroups.map((name) => ({ value: name, label: name }))}
          />
        )}
        {chosen.size > 0 && (
          <div className={css.chosen} role="status">
            <span>{texts.selected(formatCount(chosen.size))}</span>
            <ButtonLink primary to={`/dot-xet/${campaignId}/cham-lai?phieu=${[...chosen].join(',')}`}>
              {texts.toReopen}
            </ButtonLink>
            <Button onClick={() => setChosen(new Set())}>{texts.clear}</Button>
          </div>
        )}
      </div>
      {matrix.rows.length === 0 ? (
        <EmptyState title={texts.empty} hint={texts.emptyHint} />
      ) : (
        <MatrixTable matrix={matrix} sort={wish.sort} descending={wish.descending} onSort={onSort} chosen={chosen} onOpen={setShown} />
      )}
      {matrix.total > matrixPage && (
        <Pager page={wish.offset / matrixPage + 1} pages={Math.ceil(matrix.total / matrixPage)} onPage={(page) => change({ trang: page === 1 ? '' : String(page) })} />
      )}
      <MatrixRules spreadLimit={matrix.spreadLimit} />
      {shown !== null && (
        <MatrixSheetDialog
          campaignId={campaignId}
          sheetId={shown}
          onClose={() => setShown(null)}
          {...(mayReopen && matrix.mayReopen ? { choice: { chosen: chosen.has(shown), onToggle: () => toggle(shown) } } : {})}
        />
      )}
    </>
  );
}

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
