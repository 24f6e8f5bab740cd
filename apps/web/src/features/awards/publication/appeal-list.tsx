import { Link } from 'react-router';
import { publication as publicationMessages } from '../../../messages/vi/publication';
import { DateTimeText } from '../../../ui/date-time-text';
import { EmptyState } from '../../../ui/empty-state';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { StateTag, type Tone } from '../../../ui/state-tag';
import type { Appeal } from './queries';

const texts = publicationMessages.appeal;

const tones: Readonly<Record<Appeal['state'], Tone>> = { filed: 'attention', received: 'progress', answered: 'good', withdrawn: 'idle' };

export function AppealState({ state, outcome }: Pick<Appeal, 'state' | 'outcome'>) {
  return (
    <span>
      <StateTag tone={tones[state]}>{texts.states[state]}</StateTag> {outcome !== null && texts.outcomes[outcome]}
    </span>
  );
}

const columns: readonly Column<Appeal>[] = [
  { key: 'code', title: texts.columns.code, card: 'title', render: ({ id, receiptCode }) => <Link to={`/kien-nghi/${id}`}>{receiptCode}</Link> },
  { key: 'name', title: texts.columns.name, render: ({ nominationCode, name }) => `${nominationCode} ${name}` },
  { key: 'unit', title: texts.columns.unit, render: ({ unitName }) => unitName },
  { key: 'filedAt', title: texts.columns.filedAt, render: ({ filedAt }) => <DateTimeText at={filedAt} /> },
  { key: 'state', title: texts.columns.state, render: (appeal) => <AppealState {...appeal} /> },
];

/** Appeals, newest first. */
export const AppealList = ({ appeals }: { appeals: readonly Appeal[] | undefined }) => (
  <DataList label={texts.listLabel} columns={columns} rows={appeals} rowKey={({ id }) => id} empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />} />
);
