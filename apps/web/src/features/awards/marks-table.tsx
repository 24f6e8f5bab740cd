import { awards as awardsMessages } from '../../messages/vi/awards';
import { EmptyState } from '../../ui/empty-state';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { withComma } from './figures';
import type { LineDetail } from './queries';

const texts = awardsMessages.marks;
type MarkedLeaf = LineDetail['explanation']['marks']['leaves'][number];

function markText(mark: string): string {
  if (mark === '') return awardsMessages.none;
  return Object.hasOwn(texts.words, mark) ? texts.words[mark as keyof typeof texts.words] : withComma(mark);
}

const weightText = (hundredths: number): string => withComma(String(hundredths / 100));

/** What each sheet gives each item; `heads` name the sheets in their order. A weight that changes nothing has no column. */
export function MarksTable({ leaves, heads }: { leaves: readonly MarkedLeaf[]; heads: readonly string[] }) {
  const weighted = leaves.some(({ weight }) => weight !== 100);
  const columns: readonly Column<MarkedLeaf>[] = [
    { key: 'name', title: awardsMessages.detail.criterion, card: 'title', render: ({ code, name }) => `${code}. ${name}` },
    { key: 'max', title: awardsMessages.explanation.max, align: 'end', render: ({ max }) => (max === '' ? awardsMessages.none : withComma(max)) },
    ...(weighted ? [{ key: 'weight', title: awardsMessages.explanation.weight, align: 'end', render: ({ weight }: MarkedLeaf) => weightText(weight) } as const] : []),
    ...heads.map((title, at): Column<MarkedLeaf> => ({ key: `sheet-${at}`, title, align: 'end', render: ({ marks }) => markText(marks[at] ?? '') })),
  ];
  return <DataList label={texts.label} columns={columns} rows={leaves} rowKey={({ code }) => code} empty={<EmptyState title={awardsMessages.none} />} />;
}
