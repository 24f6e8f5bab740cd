import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatCount } from '../../../messages/format';
import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { MoreButton } from '../../../ui/list/pager';
import { SelectField } from '../../../ui/select-field';
import { Skeleton } from '../../../ui/skeleton';
import { causeSentences, classPair, rankPair, scorePair, verdictPair, whyOf } from './change-words';
import { type ChangedLine, type ChangeKind, type Changes, changesQuery } from './queries';

const texts = decisionsMessages.changes;

const columns: readonly Column<ChangedLine>[] = [
  { key: 'name', title: texts.name, card: 'title', render: ({ code, name }) => decisionsMessages.acts.named(code, name) },
  { key: 'unit', title: texts.unit, render: ({ unitName }) => unitName },
  { key: 'score', title: texts.score, render: scorePair },
  { key: 'rank', title: texts.rank, render: rankPair },
  { key: 'class', title: texts.className, render: classPair },
  { key: 'verdict', title: texts.verdict, render: verdictPair },
  { key: 'kind', title: texts.kind, render: ({ kind }) => texts.kinds[kind] },
  { key: 'why', title: texts.why, render: whyOf },
];

/** Why the version differs: decisions, obstacles, sheets, rules, the program. */
function causesOf(changes: Changes): readonly string[] {
  const { rules, programVersions, causesLeft } = changes;
  return [
    ...causeSentences(changes),
    ...(causesLeft === 0 ? [] : [texts.causesLeft(formatCount(causesLeft))]),
    ...rules.map((part) => texts.rule(texts.ruleParts[part])),
    ...(programVersions === null ? [] : [texts.program(programVersions.before, programVersions.after)]),
  ];
}

/** What differs from the version that this one replaces; a link leads to the page that is printed, where this is not it. */
export function ChangesView({ resultId, printed = false }: { resultId: string; printed?: boolean }) {
  const [kind, setKind] = useState<ChangeKind | null>(null);
  const query = useInfiniteQuery(changesQuery(resultId, kind));
  if (query.isPending) return <Skeleton lines={4} />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const [first] = query.data.pages;
  if (first === undefined || first.replaces === null) return printed ? <EmptyState title={texts.first} hint={texts.firstHint} /> : null;
  const { replaces, reason, counts } = first;
  const lines = query.data.pages.flatMap((page) => page.lines);
  const causes = causesOf(first);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <FormSection
      title={printed ? texts.replaced(formatCount(replaces.versionNo), replaces.sha256.slice(0, 12)) : texts.title(formatCount(replaces.versionNo))}
      lead={reason === null ? undefined : texts.because(reason)}
      actions={printed ? undefined : <Link to={`/ket-qua/${resultId}/thay-doi`}>{texts.open}</Link>}
    >
      {counts.length > 1 && (
        <SelectField
          label={texts.filter}
          blank={texts.allKinds(formatCount(all))}
          value={kind ?? ''}
          onChange={(chosen) => setKind(counts.find((each) => each.kind === chosen)?.kind ?? null)}
          choices={counts.map((each) => ({ value: each.kind, label: texts.kindOf(texts.kinds[each.kind], formatCount(each.count)) }))}
        />
      )}
      <div>
        <DataList
          label={texts.label}
          columns={columns}
          rows={lines}
          rowKey={({ code }) => code}
          empty={<EmptyState title={texts.none} />}
          footer={<MoreButton shown={lines.length} hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />}
        />
      </div>
      {causes.length > 0 && (
        <div>
          <h3>{texts.causes}</h3>
          <ul>
            {causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        </div>
      )}
    </FormSection>
  );
}
