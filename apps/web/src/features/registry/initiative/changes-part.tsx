import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { formatDateTime } from '../../../messages/format';
import { life } from '../../../messages/vi/life';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import { Skeleton } from '../../../ui/skeleton';
import { BehalfNotice } from '../on-behalf/behalf-notice';
import type { InitiativeView } from '../queries';
import { ChangesTable, changedPart } from './changes-table';
import { changesQuery } from './queries';

const texts = life.changes;
const step = 20;

/** What was changed since the initiative was registered: by whom, when, before and after. */
export function ChangesPart({ initiative }: { initiative: InitiativeView }) {
  const { id } = initiative;
  const [limit, setLimit] = useState(step);
  const changes = useQuery(changesQuery(id, limit));
  if (changes.isError) return <ErrorNotice error={changes.error} onRetry={() => void changes.refetch()} />;
  if (changes.isPending) return <Skeleton lines={6} />;
  const { items, total } = changes.data;
  return (
    <>
      <BehalfNotice initiative={initiative} />
      {items.length === 0 ? <EmptyState title={texts.none} hint={texts.noneHint} /> : <p>{texts.lead}</p>}
      {items.map(({ version, changedBy, firstAt, lastAt, changes: parts }) => (
        <FormSection
          key={version}
          title={firstAt === lastAt ? texts.by(changedBy, formatDateTime(firstAt)) : texts.byUntil(changedBy, formatDateTime(firstAt), formatDateTime(lastAt))}
        >
          <ChangesTable lines={parts.map(changedPart)} />
        </FormSection>
      ))}
      {items.length < total && limit < 200 && <Button onClick={() => setLimit(limit + step)}>{texts.more}</Button>}
    </>
  );
}
