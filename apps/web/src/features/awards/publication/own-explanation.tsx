import { formatCount } from '../../../messages/format';
import { awards as awardsMessages } from '../../../messages/vi/awards';
import { publication as publicationMessages } from '../../../messages/vi/publication';
import { EmptyState } from '../../../ui/empty-state';
import { FactList } from '../../../ui/fact-list';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { exactInWords, withComma } from '../figures';
import { MarksTable } from '../marks-table';
import type { OwnExplanation } from './queries';

const texts = publicationMessages.own;
const trail = awardsMessages.detail;

type Sheet = OwnExplanation['sheets'][number] & { readonly ordinal: number };
type Average = OwnExplanation['averages'][number];

const sheetColumns: readonly Column<Sheet>[] = [
  { key: 'member', title: trail.member, card: 'title', render: ({ ordinal }) => texts.member(formatCount(ordinal)) },
  { key: 'total', title: trail.sheetTotal, align: 'end', render: ({ total }) => withComma(total) },
  { key: 'state', title: trail.sheetState, render: ({ trimmed }) => (trimmed ? texts.trimmed : texts.counted) },
];

const averageColumns: readonly Column<Average>[] = [
  { key: 'name', title: trail.criterion, card: 'title', render: ({ code, name, isGroup }) => (isGroup ? <strong>{`${code}. ${name}`}</strong> : `${code}. ${name}`) },
  { key: 'average', title: trail.average, align: 'end', render: ({ average, isGroup }) => (isGroup ? <strong>{withComma(average)}</strong> : withComma(average)) },
];

/** *Phiếu giải trình thứ hạng* of an own nomination: figures a person can recompute, without anybody's name. */
export function OwnExplanationView({ explanation }: { explanation: OwnExplanation }) {
  const { method, scope } = explanation;
  const sheets = explanation.sheets.map((sheet, at): Sheet => ({ ...sheet, ordinal: at + 1 }));
  return (
    <FormSection title={texts.explanation} lead={texts.explanationLead}>
      <FactList
        facts={[
          { label: texts.method, value: texts.methodValue(texts.methods[method] ?? method, texts.scopes[scope] ?? scope) },
          { label: trail.mean, value: exactInWords(explanation.mean) },
          { label: trail.median, value: exactInWords(explanation.median) },
          { label: trail.range, value: withComma(explanation.range) },
          { label: trail.panelScore, value: exactInWords(explanation.panelExact) },
          ...(explanation.officeTotal === null ? [] : [{ label: texts.officeAdded, value: withComma(explanation.officeTotal) }]),
          ...(explanation.exactScore === null ? [] : [{ label: trail.exact, value: exactInWords(explanation.exactScore) }]),
          { label: texts.notCounted, value: formatCount(explanation.notCounted) },
        ]}
      />
      <DataList label={texts.sheets} columns={sheetColumns} rows={sheets} rowKey={({ ordinal }) => String(ordinal)} empty={<EmptyState title={awardsMessages.none} />} />
      {explanation.sheets.length > 0 && <MarksTable leaves={explanation.marks} heads={sheets.map(({ ordinal }) => texts.member(formatCount(ordinal)))} />}
      {explanation.notApplicable.length > 0 && <p>{trail.notApplicable(explanation.notApplicable.join(', '))}</p>}
      <DataList label={trail.averagesLabel} columns={averageColumns} rows={explanation.averages} rowKey={({ code }) => code} empty={<EmptyState title={awardsMessages.none} />} />
    </FormSection>
  );
}
