import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatCount } from '../../messages/format';
import { figures as texts } from '../../messages/vi/figures';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { Skeleton } from '../../ui/skeleton';
import css from './figures.module.css';
import { differenceQuery, type FigureDifference, type Figures, type ModelMention } from './queries';

const words = texts.differenceColumns;

interface ReportDifferenceProps {
  id: string;
  definitions: Figures['definitions'];
  /** The button that sends a version with what is known now; shown where something differs. */
  correction: ReactNode;
}

/** What the same question answers otherwise today; what was sent stays as it is. */
export function ReportDifference({ id, definitions, correction }: ReportDifferenceProps) {
  const found = useQuery(differenceQuery(id));
  const difference = found.data;
  return (
    <FormSection title={texts.nowDiffers} lead={difference?.same === false ? texts.nowDiffersLead : undefined} actions={difference?.same === false ? correction : undefined}>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Skeleton lines={2} />}
      {difference?.same === true && <p className={css.note}>{texts.nowSame}</p>}
      {difference !== undefined && difference.figures.length > 0 && (
        <DataList label={texts.nowDiffers} columns={columnsOf(definitions)} rows={difference.figures} rowKey={({ of, name, figure }) => `${of}-${name}-${figure}`} empty={null} />
      )}
      <Mentions title={texts.come} models={difference?.come ?? []} />
      <Mentions title={texts.gone} models={difference?.gone ?? []} />
      <Mentions title={texts.changed} models={difference?.changed ?? []} />
    </FormSection>
  );
}

const columnsOf = (definitions: Figures['definitions']): readonly Column<FigureDifference>[] => [
  { key: 'of', title: words.of, card: 'title', render: ({ of, name }) => texts.differenceOf[of](name) },
  { key: 'figure', title: words.figure, render: ({ figure }) => definitions.find((each) => each.figure === figure)?.name ?? figure },
  { key: 'sent', title: words.sent, align: 'end', render: ({ sent }) => formatCount(sent) },
  { key: 'now', title: words.now, align: 'end', render: ({ now }) => formatCount(now) },
];

function Mentions({ title, models }: { title: string; models: readonly ModelMention[] }) {
  if (models.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {models.map(({ code, name, unitName }) => (
          <li key={code}>{texts.mention(code, name, unitName)}</li>
        ))}
      </ul>
    </section>
  );
}
