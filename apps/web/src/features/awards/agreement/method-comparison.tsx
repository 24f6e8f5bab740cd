import { useMemo, useState } from 'react';
import { formatCount } from '../../../messages/format';
import { awards as awardsMessages } from '../../../messages/vi/awards';
import { agreement as agreementMessages } from '../../../messages/vi/agreement';
import { Chart } from '../../../ui/chart/chart';
import { EmptyState } from '../../../ui/empty-state';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { SelectField } from '../../../ui/select-field';
import type { MethodComparison as Comparison, MethodGroup } from './agreement-queries';
import { columnName, columnsOf, slopeHeight, slopeOption } from './slope-option';

const texts = agreementMessages.methods;
type Summary = Comparison['summaries'][number];
type Method = keyof typeof texts.names;

const count = (value: number | null): string => (value === null ? awardsMessages.none : formatCount(value));

const summaryColumns: readonly Column<Summary>[] = [
  { key: 'method', title: texts.columns.method, card: 'title', render: ({ method, isOfficial }) => (isOfficial ? texts.own(texts.names[method as Method]) : texts.names[method as Method]) },
  { key: 'ranks', title: texts.columns.ranks, align: 'end', render: ({ rankChanges }) => formatCount(rankChanges) },
  { key: 'enter', title: texts.columns.enter, align: 'end', render: ({ enter }) => count(enter) },
  { key: 'leave', title: texts.columns.leave, align: 'end', render: ({ leave }) => count(leave) },
];

function zScoreText({ zScoreReason, zScoreAssessor }: Comparison, nameOf: (code: string) => string): string {
  if (zScoreReason === null) return texts.zScore;
  if (zScoreReason === 'constant-assessor') return texts.zScoreReasons['constant-assessor'](nameOf(zScoreAssessor ?? ''));
  return texts.zScoreReasons[zScoreReason as 'no-spread' | 'too-few-nominations'];
}

/** What the ranks would be by the other methods: counts, and a picture for each peer group. */
export function MethodComparison({ methods, nameOf }: { methods: Comparison; nameOf: (code: string) => string }) {
  const groups = methods.peerGroups.filter(({ lines }) => lines.length > 0);
  const [chosen, setChosen] = useState('');
  const group = groups.find(({ name }) => name === chosen) ?? groups[0];
  const rows = methods.summaries.filter(({ method }) => method !== 'z-score' || methods.zScoreReason === null);
  return (
    <FormSection title={texts.title} lead={texts.lead}>
      <DataList label={texts.label} columns={summaryColumns} rows={rows} rowKey={({ method }) => method} empty={<EmptyState title={texts.nothing} />} />
      <p>
        {texts.trim(formatCount(methods.trimEachEnd), formatCount(methods.trimFrom))} {zScoreText(methods, nameOf)}
      </p>
      <h3>{texts.slope}</h3>
      {groups.length > 1 && (
        <SelectField label={texts.group} value={group?.name ?? ''} onChange={setChosen} choices={groups.map(({ name }) => ({ value: name, label: name }))} />
      )}
      {group === undefined ? <EmptyState title={texts.nothing} /> : <Slope group={group} officialMethod={rows.find(({ isOfficial }) => isOfficial)?.method ?? null} />}
    </FormSection>
  );
}

function Slope({ group: { name, lines, ranked }, officialMethod }: { group: MethodGroup; officialMethod: string | null }) {
  const columns = useMemo(() => columnsOf(lines, officialMethod), [lines, officialMethod]);
  const draw = useMemo(() => slopeOption(lines, columns), [lines, columns]);
  return (
    <Chart
      label={`${texts.slope}: ${name}`}
      caption={texts.slopeCaption(formatCount(lines.length), formatCount(ranked))}
      draw={draw}
      height={slopeHeight(lines.length)}
      table={{
        heads: [awardsMessages.columns.name, ...columns.map(columnName)],
        rows: lines.map((line) => [texts.row(line.code, line.name), ...columns.map((column) => count(line[column]))]),
      }}
    />
  );
}
