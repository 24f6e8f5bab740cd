import { formatCount, formatDate } from '../../messages/format';
import { figures as texts } from '../../messages/vi/figures';
import { messages } from '../../messages/vi';
import { EmptyState } from '../../ui/empty-state';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { StateTag } from '../../ui/state-tag';
import css from './figures.module.css';
import type { Figures, RecognisedModel } from './queries';

const columns: readonly Column<RecognisedModel>[] = [
  { key: 'name', title: texts.model.name, card: 'title', render: ({ name, code }) => `${name} (${code})` },
  { key: 'unit', title: texts.model.unit, render: ({ unitName }) => unitName },
  { key: 'kind', title: texts.model.kind, render: ({ subjectKind }) => messages.registry.kinds[subjectKind] },
  { key: 'field', title: texts.model.field, render: ({ field }) => field },
  { key: 'document', title: texts.model.document, render: ({ number, date, issuer }) => texts.document(number, formatDate(date), issuer) },
  { key: 'validity', title: texts.model.validity, render: ({ validFrom, validTo }) => `${formatDate(validFrom)} – ${formatDate(validTo)}` },
  { key: 'standing', title: texts.model.standing, render: ({ inForce }) => <StateTag tone={inForce ? 'good' : 'idle'}>{inForce ? texts.inForce : texts.notInForce}</StateTag> },
];

/** What a unit shows for its own marks: each recognised model with its document. */
export function RecognisedModels({ report: { models, modelsTotal } }: { report: Figures }) {
  return (
    <FormSection title={texts.models} lead={texts.modelsLead}>
      {models.length < modelsTotal && <p className={css.more}>{texts.modelsShown(formatCount(models.length), formatCount(modelsTotal))}</p>}
      <DataList label={texts.models} columns={columns} rows={models} rowKey={({ code }) => code} empty={<EmptyState title={texts.noModels} />} />
    </FormSection>
  );
}
