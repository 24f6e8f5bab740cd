import { formatCount, formatDate } from '../../../messages/format';
import { awards as awardsMessages } from '../../../messages/vi/awards';
import { publication as publicationMessages } from '../../../messages/vi/publication';
import { EmptyState } from '../../../ui/empty-state';
import { FactList } from '../../../ui/fact-list';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { AveragesTable } from '../averages-table';
import { ExplainedPart } from '../explained-part';
import { classLines, factEffect, keyFigure, keyName, stepsOf, tierLine } from '../explanation-steps';
import { exactInWords, withComma } from '../figures';
import { MarksTable } from '../marks-table';
import type { OwnExplanation } from './queries';

const texts = publicationMessages.own;
const trail = awardsMessages.detail;
const steps = awardsMessages.explanation;

type Sheet = OwnExplanation['sheets'][number] & { readonly ordinal: number };

const sheetColumns: readonly Column<Sheet>[] = [
  { key: 'member', title: trail.member, card: 'title', render: ({ ordinal }) => texts.member(formatCount(ordinal)) },
  { key: 'total', title: trail.sheetTotal, align: 'end', render: ({ total }) => withComma(total) },
  { key: 'state', title: trail.sheetState, render: ({ trimmed }) => (trimmed ? texts.trimmed : texts.counted) },
];

type TieKey = NonNullable<OwnExplanation['equals']>['keys'][number];

const keyText = ({ key, code, own }: TieKey): string => (key === 'decision' ? texts.toldByDecision : texts.toldBy(keyName(key, code), keyFigure(key, own)));

/** How others of the same score were told apart, by own figures alone. */
function tieLines(equals: OwnExplanation['equals']): readonly string[] {
  if (equals === null) return [];
  if (equals.count === 0) return [steps.alone];
  return [texts.equals(formatCount(equals.count)), ...(equals.keys.length === 0 ? [texts.sharedRank] : equals.keys.map(keyText))];
}

/** *Phiếu giải trình thứ hạng* of an own nomination: figures a person can recompute, without anybody's name. */
export function OwnExplanationView({ explanation }: { explanation: OwnExplanation }) {
  const { method, scope, exactScore, band, classOn, facts, equals, tiers, decisions } = explanation;
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
      <AveragesTable averages={explanation.averages} />
      <ExplainedPart title={steps.steps} items={exactScore === null ? [] : stepsOf({ ...explanation, exactScore })} ordered />
      <ExplainedPart title={steps.class} items={classLines(band, classOn)} />
      <ExplainedPart title={texts.facts} items={facts.map(({ kind, className, sourceDocument }) => texts.fact(factEffect(kind, className), sourceDocument))} />
      <ExplainedPart title={steps.ties} items={tieLines(equals)} />
      <ExplainedPart title={steps.quota} items={tiers.map(tierLine)} />
      <ExplainedPart title={steps.decisions} items={decisions.map(({ kind, decidedAt, document }) => texts.decided(texts.decisionKinds[kind as keyof typeof texts.decisionKinds], formatDate(decidedAt), document))} />
    </FormSection>
  );
}
