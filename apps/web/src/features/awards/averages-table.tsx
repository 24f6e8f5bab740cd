import { awards as awardsMessages } from '../../messages/vi/awards';
import { EmptyState } from '../../ui/empty-state';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { withComma } from './figures';
import type { OwnExplanation } from './publication/queries';

const texts = awardsMessages.detail;
const explanation = awardsMessages.explanation;

export type ExplainedAverage = OwnExplanation['averages'][number];

const inGroup = (isGroup: boolean, text: string) => (isGroup ? <strong>{text}</strong> : text);

const columns: readonly Column<ExplainedAverage>[] = [
  { key: 'name', title: texts.criterion, card: 'title', render: ({ code, name, isGroup }) => inGroup(isGroup, `${code}. ${name}`) },
  { key: 'average', title: texts.average, align: 'end', render: ({ average, isGroup }) => inGroup(isGroup, withComma(average)) },
  {
    key: 'max',
    title: explanation.max,
    align: 'end',
    render: ({ max, rescaledFrom }) => (rescaledFrom === null ? withComma(max) : explanation.rescaled(withComma(rescaledFrom), withComma(max))),
  },
  { key: 'weight', title: explanation.weight, align: 'end', render: ({ weight }) => (weight === null ? awardsMessages.none : withComma(String(weight / 100))) },
  { key: 'weighted', title: explanation.weighted, align: 'end', render: ({ weighted }) => withComma(weighted) },
];

/** The averages of each criterion with what makes points of them. */
export function AveragesTable({ averages }: { averages: readonly ExplainedAverage[] }) {
  return <DataList label={texts.averagesLabel} columns={columns} rows={averages} rowKey={({ code }) => code} empty={<EmptyState title={awardsMessages.none} />} />;
}
