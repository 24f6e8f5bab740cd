import { formatCount } from '../../../messages/format';
import { agreement as agreementMessages } from '../../../messages/vi/agreement';
import { EmptyState } from '../../../ui/empty-state';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import type { WithoutMember } from './agreement-queries';
import css from './agreement.module.css';

const texts = agreementMessages.without;
type Award = keyof typeof texts.awards;

const placeOf = (rank: number | null): string => (rank === null ? texts.noRank : texts.rank(formatCount(rank)));

/** What the result would be without each member: who changes place, and who crosses the line of an award. */
export function WithoutMembers({ members, nameOf }: { members: readonly WithoutMember[]; nameOf: (code: string) => string }) {
  const columns: readonly Column<WithoutMember>[] = [
    { key: 'member', title: texts.columns.member, card: 'title', render: ({ assessorCode }) => nameOf(assessorCode) },
    { key: 'sheets', title: texts.columns.sheets, align: 'end', render: ({ countedSheets }) => formatCount(countedSheets) },
    { key: 'ranks', title: texts.columns.ranks, align: 'end', render: ({ rankChanges }) => formatCount(rankChanges) },
    { key: 'unranked', title: texts.columns.unranked, align: 'end', render: ({ unranked }) => formatCount(unranked) },
    { key: 'enter', title: texts.columns.enter, align: 'end', render: ({ enter }) => formatCount(enter) },
    { key: 'leave', title: texts.columns.leave, align: 'end', render: ({ leave }) => formatCount(leave) },
  ];
  return (
    <FormSection title={texts.title} lead={texts.lead}>
      <DataList label={texts.label} columns={columns} rows={members} rowKey={({ assessorCode }) => assessorCode} empty={<EmptyState title={texts.nothing} />} />
      {members.some(({ unranked }) => unranked > 0) && <p>{texts.unrankedHint}</p>}
      {members
        .filter(({ moves }) => moves.length > 0)
        .map(({ assessorCode, moves }) => (
          <details key={assessorCode} className={css.details}>
            <summary>{texts.moves(nameOf(assessorCode))}</summary>
            <ol className={css.moves}>
              {moves.map(({ code, name, from, to, award }) => {
                const change = texts.awards[award as Award];
                return (
                  <li key={code}>
                    {texts.move(`${code} ${name}`, placeOf(from), placeOf(to))}
                    {change !== '' && (
                      <>
                        {' – '}
                        <strong>{change}</strong>
                      </>
                    )}
                  </li>
                );
              })}
            </ol>
          </details>
        ))}
    </FormSection>
  );
}
