import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { formatCount } from '../../messages/format';
import { duties as texts } from '../../messages/vi/duties';
import { organization } from '../../messages/vi/organization';
import { ButtonLink } from '../../ui/button-link';
import { ConfirmButton } from '../../ui/confirm-button';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useListState } from '../../ui/list/use-list-state';
import { useNotice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { useSettled } from '../../ui/use-settled';
import css from './duties.module.css';
import { draftOf, isComplete, type PlanDraft, requestOf } from './plan-draft';
import { PlanFields } from './plan-fields';
import { owedPreviewQuery, type UnitKind, usePlanDuty, usualQuery } from './queries';
import { useYear } from './use-year';

const words = texts.plan;

/** A line is planned from one of the usual ones. */
export function NewPlanPage() {
  const list = useListState(['nam']);
  const known = useYear(list.filters.nam);
  const usual = useQuery({ ...usualQuery(known?.year ?? 0), enabled: known !== null });
  const areas = usual.data?.hosts ?? [];
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} actions={<ButtonLink to={`/lich-viec${known === null ? '' : `?nam=${known.year}`}`}>{texts.one.back}</ButtonLink>} />
      <ErrorNotice error={usual.error} />
      {known === null || usual.data === undefined ? (
        <Skeleton lines={10} />
      ) : (
        <PlanForm
          key={known.year}
          choices={usual.data.items.map((line) => draftOf(line, known.year, areas[0]?.id ?? ''))}
          areas={areas.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}

function PlanForm({ choices, areas }: { choices: readonly PlanDraft[]; areas: readonly { value: string; label: string }[] }) {
  const [draft, setDraft] = useState(choices[0]);
  const asked = useSettled(draft, 300);
  const plan = usePlanDuty();
  const notice = useNotice();
  const navigate = useNavigate();
  const owed = useQuery(owedPreviewQuery(asked === undefined || asked.unitKinds.length === 0 || asked.hostUnitId === '' ? null : { hostUnitId: asked.hostUnitId, unitKinds: [...asked.unitKinds] }));
  if (draft === undefined) return null;
  const total = draft.unitKinds.length === 0 ? 0 : (owed.data?.total ?? 0);
  return (
    <>
      <FormSection title={words.usual}>
        <SelectField
          label={words.kind}
          value={draft.kind}
          onChange={(kind) => setDraft(choices.find((each) => each.kind === kind) ?? draft)}
          choices={choices.map(({ kind }) => ({ value: kind, label: texts.kinds[kind] }))}
        />
      </FormSection>
      <PlanFields draft={draft} areas={areas} onChange={setDraft} />
      <div className={css.preview} role="status">
        <p>
          <strong>{total === 0 ? words.previewNone : words.preview(formatCount(total))}</strong>
        </p>
        {total > 0 && owed.data !== undefined && (
          <>
            <p>{owed.data.byKind.map(({ kind, count }) => words.previewKind(kindLabel(kind), formatCount(count))).join(' · ')}</p>
            <p className={css.soft}>{words.previewNames(owed.data.names.join(', '))}</p>
          </>
        )}
      </div>
      <div className={css.actions}>
        <ConfirmButton
          type="primary"
          disabled={!isComplete(draft) || total === 0}
          title={words.confirm(formatCount(total))}
          items={[draft.title]}
          consequence={words.consequence}
          confirmLabel={words.submit}
          onConfirm={async () => {
            const { id } = await plan.mutateAsync(requestOf(draft));
            notice.success(words.done);
            await navigate(`/lich-viec/${id}`);
          }}
        >
          {words.submit}
        </ConfirmButton>
      </div>
    </>
  );
}

const kindLabel = (kind: UnitKind): string => organization.kinds[kind];
