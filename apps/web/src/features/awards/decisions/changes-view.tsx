import { useQuery } from '@tanstack/react-query';
import { formatCount } from '../../../messages/format';
import { awards as awardsMessages } from '../../../messages/vi/awards';
import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { Skeleton } from '../../../ui/skeleton';
import { withComma } from '../figures';
import { decisionSentence } from './act-words';
import { type Changes, changesQuery } from './queries';

const texts = decisionsMessages.changes;
type Line = Changes['lines'][number];
type Place = Line['before'];

function placeText(place: Place): string {
  if (place === null) return texts.absent;
  if (place.rank === null) return texts.unranked;
  const none = awardsMessages.none;
  return texts.ranked(formatCount(place.rank), withComma(place.finalScore), place.className ?? none, place.award ?? texts.noAward);
}

const columns: readonly Column<Line>[] = [
  { key: 'name', title: texts.name, card: 'title', render: ({ code, name }) => decisionsMessages.acts.named(code, name) },
  { key: 'kind', title: texts.kind, render: ({ kind }) => texts.kinds[kind] },
  { key: 'before', title: texts.before, render: ({ before }) => placeText(before) },
  { key: 'after', title: texts.after, render: ({ after }) => placeText(after) },
];

/** Why the version differs: sheets, rules, decisions, obstacles, the program. */
function causesOf({ sheets, rules, decisions, facts, programVersions }: Changes): readonly string[] {
  return [
    ...decisions.map(({ change, decision }) => (change === 'added' ? texts.added : texts.removed)(decisionSentence(decision, (code) => code))),
    ...facts.map(({ nominationCode, change, fact }) => (change === 'added' ? texts.factAdded : texts.factRemoved)(nominationCode, fact.reason, fact.sourceDocument)),
    ...sheets.map(({ nominationCode, assessorCode }) => texts.sheet(nominationCode, assessorCode ?? texts.office)),
    ...rules.map((part) => texts.rule(texts.ruleParts[part])),
    ...(programVersions === null ? [] : [texts.program(programVersions.before, programVersions.after)]),
  ];
}

/** What differs from the version that this one replaces. */
export function ChangesView({ resultId }: { resultId: string }) {
  const query = useQuery(changesQuery(resultId));
  if (query.isPending) return <Skeleton lines={4} />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const { replaces, reason, lines } = query.data;
  if (replaces === null) return null;
  const causes = causesOf(query.data);
  return (
    <FormSection title={texts.title(formatCount(replaces.versionNo))} lead={reason === null ? undefined : texts.because(reason)}>
      <div>
        <DataList label={texts.label} columns={columns} rows={lines} rowKey={({ code }) => code} empty={<EmptyState title={texts.none} />} />
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
