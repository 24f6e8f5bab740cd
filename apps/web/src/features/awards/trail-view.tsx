import { formatCount } from '../../messages/format';
import { awards as awardsMessages } from '../../messages/vi/awards';
import { EmptyState } from '../../ui/empty-state';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { AveragesTable } from './averages-table';
import { exactInWords, withComma } from './figures';
import type { LineDetail, Trail } from './queries';

const texts = awardsMessages.detail;
type Sheet = Trail['sheets'][number];
type Explained = LineDetail['explanation']['averages'][number];

/** Of an item that the office marks. */
const unexplained = { max: null, weight: null, weighted: null, rescaledFrom: null };

const sheetColumns: readonly Column<Sheet>[] = [
  { key: 'member', title: texts.member, card: 'title', render: ({ assessorCode, assessorName }) => `${assessorCode} ${assessorName}` },
  { key: 'total', title: texts.sheetTotal, align: 'end', render: ({ total }) => withComma(total) },
  {
    key: 'state',
    title: texts.sheetState,
    render: ({ state, trimmed }) => (trimmed ? texts.trimmed : texts.sheetStates[state as keyof typeof texts.sheetStates]),
  },
];

/** Which sheets counted, what they gave together, and the averages of each criterion. */
export function TrailView({ trail, averages }: { trail: Trail; averages: readonly Explained[] }) {
  const explained = new Map(averages.map((each) => [each.code, each]));
  const counted = trail.sheets.filter(({ state, trimmed }) => state === 'counted' && !trimmed).length;
  return (
    <>
      <FormSection title={texts.sheets} lead={texts.sheetsLead(formatCount(counted), formatCount(trail.sheets.length))}>
        <DataList label={texts.sheetsLabel} columns={sheetColumns} rows={trail.sheets} rowKey={({ assessorCode }) => assessorCode} empty={<EmptyState title={awardsMessages.none} />} />
        <FactList
          facts={[
            { label: texts.mean, value: exactInWords(trail.mean) },
            { label: texts.median, value: exactInWords(trail.median) },
            { label: texts.range, value: withComma(trail.range) },
            { label: texts.panelScore, value: exactInWords(trail.panelExact) },
            ...(trail.officeTotal === null ? [] : [{ label: texts.officeScore, value: withComma(trail.officeTotal) }]),
          ]}
        />
      </FormSection>
      <FormSection title={texts.averages}>
        {trail.notApplicable.length > 0 && <p>{texts.notApplicable(trail.notApplicable.join(', '))}</p>}
        <AveragesTable averages={trail.averages.map((each) => ({ ...unexplained, ...each, ...explained.get(each.code) }))} />
      </FormSection>
    </>
  );
}
