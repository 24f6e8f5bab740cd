import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useParams } from 'react-router';
import { usePermission } from '../../api/session';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import css from './after-closing.module.css';
import { type Matrix, matrixQuery, type MatrixRow } from './after-closing-queries';
import { placeText } from './rank-place';
import { SectionLinks } from './section-links';
import { withComma } from './sheet-draft';

const texts = afterClosingMessages.discussion;
const widest = { peerGroup: '', sort: 'range', descending: true, offset: 0, overLimit: true } as const;

/** What the panel talks about when it meets: where its members lie too far apart, and on which items. */
export default function DiscussionPage() {
  const { campaignId = '' } = useParams();
  const mayReopen = usePermission('scoring.reopen');
  const query = useQuery(matrixQuery(campaignId, widest));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const matrix = query.data;
  const { spreadLimit } = matrix;
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead(matrix.campaignName)}
        actions={matrix.rows.length > 0 && <Button onClick={() => window.print()}>{afterClosingMessages.print}</Button>}
      >
        <SectionLinks campaignId={campaignId} />
      </PageHeader>
      {matrix.rows.length === 0 ? (
        <EmptyState title={spreadLimit === null ? texts.noLimit : texts.empty} hint={spreadLimit === null ? texts.noLimitHint : texts.emptyHint}>
          <ButtonLink to={`/dot-xet/${campaignId}/ma-tran?xep=range&chieu=giam`}>{texts.toMatrix}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <p>
            {spreadLimit !== null && texts.limit(withComma(spreadLimit))} {texts.rule}
          </p>
          <ol className={css.discussion}>
            {matrix.rows.map((row) => (
              <li key={row.nominationId}>
                <Topic campaignId={campaignId} row={row} members={matrix.members} mayReopen={mayReopen && matrix.mayReopen} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Topic({ campaignId, row, members, mayReopen }: { campaignId: string; row: MatrixRow; members: Matrix['members']; mayReopen: boolean }) {
  const apart = row.cells.filter(({ apart: far, state, sheetId }) => far && state === 'counted' && sheetId !== null);
  return (
    <article className={css.topic}>
      <h2>{afterClosingMessages.matrix.row(row.code, row.name)}</h2>
      <p>{[row.unitName, row.peerGroup, placeText(row.place)].filter(Boolean).join(' · ')}</p>
      <p>{texts.figures(formatCount(row.n), withComma(row.range ?? ''), withComma(row.deviation ?? ''))}</p>
      <h3>{texts.totals}</h3>
      <ul className={css.totals}>
        {row.cells.flatMap(({ total, apart: far }, at) =>
          total === null
            ? []
            : [
                <li key={members[at]?.memberId} data-apart={far}>
                  {members[at]?.code} <strong>{withComma(total)}</strong>
                  {far && <small> {afterClosingMessages.matrix.apart}</small>}
                </li>,
              ],
        )}
      </ul>
      <h3>{texts.items}</h3>
      {row.items.length === 0 ? <p>{texts.spread}</p> : <ItemList items={row.items} />}
      {mayReopen && apart.length > 0 && (
        <p className={css.screenOnly}>
          <ButtonLink to={`/dot-xet/${campaignId}/cham-lai?phieu=${apart.map(({ sheetId }) => sheetId).join(',')}`}>{texts.reopen(row.code)}</ButtonLink>
        </p>
      )}
      <p className={css.notes}>{texts.notes}</p>
    </article>
  );
}

function ItemList({ items }: { items: MatrixRow['items'] }) {
  const codes = [...new Set(items.map(({ leafCode }) => leafCode))];
  return (
    <ul>
      {codes.map((leafCode) => {
        const own = items.filter((item) => item.leafCode === leafCode);
        return (
          <li key={leafCode}>
            {afterClosingMessages.sheet.item(leafCode, own[0]?.leafName ?? '')}: {own.map(itemText).join('; ')}
          </li>
        );
      })}
    </ul>
  );
}

function itemText({ memberCode, points, median, passed }: MatrixRow['items'][number]): string {
  if (points !== null && median !== null) return texts.point(memberCode, withComma(points), withComma(median));
  return texts.gate(memberCode, passed === true ? messages.judging.sheet.passed : messages.judging.sheet.failed);
}
