import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useParams, useSearchParams } from 'react-router';
import { usePermission } from '../../api/session';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { matrix as matrixMessages } from '../../messages/vi/matrix';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Pager } from '../../ui/list/pager';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import css from './after-closing.module.css';
import { type Matrix, matrixQuery, type MatrixRow } from './after-closing-queries';
import { apartPairs, countChosen, fitsOneAct, noChoice, reopeningAddress, withPairs } from './matrix-choice';
import { placeText } from './rank-place';
import { SectionLinks } from './section-links';
import { withComma } from './sheet-draft';

const texts = afterClosingMessages.discussion;
const { discussion } = matrixMessages;
const pageSize = 100;
/** Most the server answers at once. */
const mostAtOnce = 500;

/** What the panel talks about when it meets: where its members lie too far apart, and on which items. */
export default function DiscussionPage() {
  const { campaignId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const mayReopen = usePermission('scoring.reopen');
  const all = params.get('hien') === 'tat-ca';
  const typed = Number(params.get('trang') ?? '1');
  const page = !all && Number.isInteger(typed) && typed > 1 ? typed : 1;
  const limit = all ? mostAtOnce : pageSize;
  const query = useQuery(matrixQuery(campaignId, { peerGroup: '', only: 'over-limit', search: '', sort: 'range', descending: true, offset: (page - 1) * limit, limit }));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const matrix = query.data;
  const apart = withPairs(noChoice, apartPairs(matrix.choices), true);
  const { sheets, nominations } = countChosen(apart);
  const open = mayReopen && matrix.mayReopen;
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead(matrix.campaignName)}
        actions={matrix.rows.length > 0 && <Button onClick={() => window.print()}>{afterClosingMessages.print}</Button>}
      >
        <SectionLinks campaignId={campaignId} />
      </PageHeader>
      {matrix.total === 0 ? (
        <NothingToDiscuss campaignId={campaignId} matrix={matrix} />
      ) : (
        <>
          <p>
            {matrix.spreadLimit !== null && texts.limit(withComma(matrix.spreadLimit))} {texts.rule}
          </p>
          <ShownOf matrix={matrix} from={(page - 1) * limit} all={all} onAll={(on) => setParams(on ? { hien: 'tat-ca' } : {})} />
          {open && sheets > 0 && fitsOneAct(apart) && (
            <p className={`${css.screenOnly} ${css.shown}`}>
              <ButtonLink to={reopeningAddress(campaignId, apart)}>{discussion.reopenAll(formatCount(sheets), formatCount(nominations))}</ButtonLink>
            </p>
          )}
          <ol className={css.discussion}>
            {matrix.rows.map((row) => (
              <li key={row.nominationId}>
                <Topic campaignId={campaignId} row={row} members={matrix.members} choices={open ? matrix.choices : []} />
              </li>
            ))}
          </ol>
          <Pager page={page} pages={Math.ceil(matrix.total / limit)} onPage={(next) => setParams(next === 1 ? (all ? { hien: 'tat-ca' } : {}) : { ...(all ? { hien: 'tat-ca' } : {}), trang: String(next) })} />
        </>
      )}
    </>
  );
}

/** How many there are, which of them stand here, and the way to all of them. */
function ShownOf({ matrix, from, all, onAll }: { matrix: Matrix; from: number; all: boolean; onAll: (on: boolean) => void }) {
  const count = formatCount(matrix.total);
  if (matrix.total <= pageSize) {
    return (
      <p className={css.shown} role="status">
        {discussion.count(count)}
      </p>
    );
  }
  return (
    <div className={css.shown}>
      <p role="status">
        {discussion.count(count)} {discussion.shown(formatCount(from + 1), formatCount(from + matrix.rows.length), count)}
      </p>
      <Button className={css.screenOnly} onClick={() => onAll(!all)}>
        {all ? discussion.paged : discussion.all(formatCount(Math.min(matrix.total, mostAtOnce)))}
      </Button>
    </div>
  );
}

/** Why the list is empty, and what comes next. */
function NothingToDiscuss({ campaignId, matrix: { spreadLimit, lockedAt } }: { campaignId: string; matrix: Matrix }) {
  const hint = spreadLimit === null ? texts.noLimitHint : lockedAt === null ? texts.emptyHint : discussion.locked;
  return (
    <EmptyState title={spreadLimit === null ? texts.noLimit : texts.empty} hint={hint}>
      <ButtonLink to={`/dot-xet/${campaignId}/ma-tran?xep=range&chieu=giam`}>{texts.toMatrix}</ButtonLink>
      {lockedAt === null && <ButtonLink to={`/dot-xet/${campaignId}/cham-lai`}>{discussion.toLock}</ButtonLink>}
    </EmptyState>
  );
}

function Topic({ campaignId, row, members, choices }: { campaignId: string; row: MatrixRow; members: Matrix['members']; choices: Matrix['choices'] }) {
  const apart = apartPairs(choices.filter(({ code }) => code === row.code));
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
      {apart.length > 0 && (
        <p className={css.screenOnly}>
          <ButtonLink to={reopeningAddress(campaignId, withPairs(noChoice, apart, true))}>{texts.reopen(row.code)}</ButtonLink>
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
