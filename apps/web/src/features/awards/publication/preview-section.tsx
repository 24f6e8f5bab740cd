import { formatCount } from '../../../messages/format';
import { messages } from '../../../messages/vi';
import { publication as publicationMessages } from '../../../messages/vi/publication';
import { DateTimeText } from '../../../ui/date-time-text';
import { EmptyState } from '../../../ui/empty-state';
import { FactList } from '../../../ui/fact-list';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { StateTag } from '../../../ui/state-tag';
import { OpenFindings } from '../open-findings';
import { PublishButton } from './publish-button';
import type { Board, BoardPreview } from './queries';

const texts = publicationMessages.board;
type Entry = BoardPreview['publicEntries'][number];

const columns: readonly Column<Entry>[] = [
  { key: 'name', title: texts.columns.name, card: 'title', render: ({ name }) => name },
  { key: 'unit', title: texts.columns.unit, render: ({ unitName }) => unitName },
  { key: 'field', title: texts.columns.field, render: ({ field }) => field },
  { key: 'award', title: texts.columns.award, render: ({ award }) => award },
];

function Opening({ opensAt, hasOpened }: Pick<Board, 'opensAt' | 'hasOpened'>) {
  if (opensAt === null) return texts.opensNever;
  return hasOpened ? texts.opensNow : <DateTimeText at={opensAt} />;
}

/** What publishing the newest result would do, and the act itself. */
export function PreviewSection({ board }: { board: Board }) {
  const { preview } = board;
  if (preview === null) return <EmptyState title={texts.nothing} hint={texts.nothingHint} />;
  return (
    <FormSection title={texts.preview} actions={board.mayPublish && <PublishButton board={board} preview={preview} />}>
      {board.refusal !== null && <p>{messages.errors[board.refusal] ?? board.refusal}</p>}
      <OpenFindings campaignId={board.campaignId} count={preview.openFindings} />
      <FactList
        facts={[
          { label: texts.version, value: texts.versionValue(formatCount(preview.versionNo), preview.sha256.slice(0, 12)) },
          { label: texts.finality, value: preview.final ? <StateTag tone="good">{texts.final}</StateTag> : <StateTag tone="attention">{texts.proposal}</StateTag> },
          { label: texts.rewarded, value: preview.rewarded.map(({ award, count }) => texts.rewardedOf(award, formatCount(count))).join('; ') },
          { label: texts.notRewarded, value: formatCount(preview.notRewarded) },
          { label: texts.incomplete, value: formatCount(preview.incomplete) },
          { label: texts.told, value: texts.toldValue(formatCount(preview.people), formatCount(preview.units), formatCount(preview.withEmail)) },
          ...(preview.unitsWithoutClerk.length === 0 ? [] : [{ label: texts.untold, value: preview.unitsWithoutClerk.join('; ') }]),
          { label: texts.opens, value: <Opening {...board} /> },
          { label: texts.shows, value: publicationMessages.levels[board.showToUnits] },
          { label: texts.days, value: board.appealDays === 0 ? texts.daysNone : texts.daysValue(formatCount(board.appealDays)) },
        ]}
      />
      <h3>{texts.publicTitle}</h3>
      <DataList label={texts.publicLabel} columns={columns} rows={preview.publicEntries} rowKey={({ name, unitName }) => `${name} ${unitName}`} empty={<EmptyState title={texts.publicEmpty} />} />
    </FormSection>
  );
}
