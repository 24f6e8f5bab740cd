import { formatCount } from '../../../messages/format';
import { awards as awardsMessages } from '../../../messages/vi/awards';
import { trial as trialMessages } from '../../../messages/vi/trial';
import { EmptyState } from '../../../ui/empty-state';
import { FactList } from '../../../ui/fact-list';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { withComma } from '../figures';
import type { Trial, TrialLine } from './agreement-queries';
import css from './agreement.module.css';
import { triedChanges } from './trial-wish';

const texts = trialMessages;
type Award = keyof typeof texts.lines.awards;
type Standing = TrialLine['official'];

/** Official before the arrow, tried behind it; once where both are the same. */
function Both({ official, tried }: { official: string; tried: string }) {
  if (official === tried) return <span className={css.official}>{official}</span>;
  return <span className={css.changed}>{texts.lines.both(official, tried)}</span>;
}

const rankText = ({ rank, tied }: Standing): string => (rank === null ? texts.lines.noRank : tied ? texts.lines.tied(formatCount(rank)) : formatCount(rank));
const awardText = ({ award, awardStatus }: Standing): string =>
  award ?? (awardStatus === 'tie-at-quota' || awardStatus === 'waiting' ? texts.lines.waiting : texts.lines.noAward);

const columns: readonly Column<TrialLine>[] = [
  { key: 'name', title: texts.lines.columns.name, card: 'title', render: ({ code, name, unitName }) => `${code} ${name} – ${unitName}` },
  { key: 'group', title: texts.lines.columns.group, render: ({ peerGroup }) => peerGroup },
  { key: 'change', title: texts.lines.columns.change, render: ({ award }) => texts.lines.awards[award as Award] },
  { key: 'rank', title: texts.lines.columns.rank, render: ({ official, tried }) => <Both official={rankText(official)} tried={rankText(tried)} /> },
  { key: 'score', title: texts.lines.columns.score, align: 'end', render: ({ official, tried }) => <span className={css.figures}><Both official={withComma(official.finalScore)} tried={withComma(tried.finalScore)} /></span> },
  { key: 'class', title: texts.lines.columns.className, render: ({ official, tried }) => <Both official={official.className ?? awardsMessages.none} tried={tried.className ?? awardsMessages.none} /> },
  { key: 'award', title: texts.lines.columns.award, render: ({ official, tried }) => <Both official={awardText(official)} tried={awardText(tried)} /> },
];

/** What the trial comes to, with the official figures beside. */
export function TrialOutcome({ trial }: { trial: Trial }) {
  const { counts, lines } = trial;
  const changes = triedChanges(trial);
  return (
    <>
      <FormSection title={texts.outcome.title}>
        {changes.length > 0 && (
          <ul className={css.moves}>
            {changes.map(({ label, official, tried }) => (
              <li key={label}>{texts.outcome.change(label, official, tried)}</li>
            ))}
          </ul>
        )}
        {trial.droppedDecisions.length > 0 && (
          <>
            <p>{texts.outcome.dropped}</p>
            <ul className={css.moves}>
              {trial.droppedDecisions.map(({ kind, codes }) => (
                <li key={`${kind} ${codes.join()}`}>{texts.outcome.decisions[kind as keyof typeof texts.outcome.decisions](codes.join(', '))}</li>
              ))}
            </ul>
          </>
        )}
        <div role="status">
          {counts.differences === 0 ? (
            <p>{changes.length === 0 ? texts.outcome.nothingTried : texts.outcome.same}</p>
          ) : (
            <FactList
              facts={[
                ...(['differences', 'enter', 'leave'] as const).map((key) => ({ label: texts.outcome[key], value: <strong>{formatCount(counts[key])}</strong> })),
                { label: texts.outcome.otherTier, value: formatCount(counts.otherTier) },
                { label: texts.outcome.ranks, value: formatCount(counts.rankChanges) },
                { label: texts.outcome.classes, value: formatCount(counts.classChanges) },
                { label: texts.outcome.unranked, value: formatCount(counts.unranked) },
                { label: texts.outcome.undecided, value: texts.outcome.fromTo(formatCount(counts.undecidedOfficial), formatCount(counts.undecided)) },
              ]}
            />
          )}
        </div>
      </FormSection>
      {trial.tierCounts.length > 0 && <TierCounts rows={trial.tierCounts} />}
      {lines.length > 0 && (
        <FormSection title={texts.lines.title} lead={texts.lines.arrow}>
          {lines.length < counts.differences && <p>{texts.lines.more(formatCount(lines.length), formatCount(counts.differences))}</p>}
          <DataList label={texts.lines.label} columns={columns} rows={lines} rowKey={({ code }) => code} empty={<EmptyState title={texts.outcome.same} />} />
        </FormSection>
      )}
    </>
  );
}

function TierCounts({ rows }: { rows: Trial['tierCounts'] }) {
  const words = texts.tiers;
  const tierColumns: readonly Column<Trial['tierCounts'][number]>[] = [
    { key: 'group', title: words.columns.group, card: 'title', render: ({ peerGroup, award }) => `${peerGroup} – ${award}` },
    { key: 'official', title: words.columns.official, align: 'end', render: ({ official }) => formatCount(official) },
    { key: 'tried', title: words.columns.tried, align: 'end', render: ({ official, tried }) => (official === tried ? formatCount(tried) : <strong>{formatCount(tried)}</strong>) },
  ];
  return (
    <FormSection title={words.title}>
      <DataList label={words.label} columns={tierColumns} rows={rows} rowKey={({ peerGroup, award }) => `${peerGroup} ${award}`} empty={<EmptyState title={texts.quota.noTiers} />} />
    </FormSection>
  );
}
