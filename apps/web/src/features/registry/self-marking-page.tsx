import { formatPoints, scoreSheet } from '@dvk/scoring-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { ConflictDialog } from '../../ui/autosave/conflict-dialog';
import { LeaveGuard } from '../../ui/autosave/leave-guard';
import { SaveIndicator } from '../../ui/autosave/save-indicator';
import { useAutosave } from '../../ui/autosave/use-autosave';
import { CheckField } from '../../ui/check-field';
import { ConfirmButton } from '../../ui/confirm-button';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { ProgressText } from '../../ui/progress-text';
import { PageSkeleton, Skeleton } from '../../ui/skeleton';
import { TextAreaField } from '../../ui/text-area-field';
import { criteriaOf, missingParts, partAnchor, selfMarkedLeaves, selfMarkingOf, type SelfMarking } from './draft';
import { EvidenceEditor } from './evidence-list';
import { MissingList } from './missing-list';
import { NominationStateTag } from './nomination-state';
import { nominationQuery, readNomination, saveSelfMarks, useSubmit, useWithdraw, type NominationView } from './queries';
import css from './registry.module.css';
import { SelfMarkingItems } from './self-marking-items';

const texts = messages.registry.selfMarking;
/** Only of one that was given back. */
const NominationChanges = lazy(() => import('./nomination-changes'));

export default function SelfMarkingPage() {
  const { nominationId = '' } = useParams();
  const nomination = useQuery(nominationQuery(nominationId));
  if (nomination.isPending) return <PageSkeleton />;
  if (nomination.isError) return <PageError error={nomination.error} onRetry={() => void nomination.refetch()} />;
  const { actions, state } = nomination.data;
  if (!actions.edit) return <Navigate to={`/ho-so/${nominationId}${state === 'submitted' ? '/bien-nhan' : ''}`} replace />;
  return <SelfMarkingForm key={nominationId} nomination={nomination.data} />;
}

/** The mark under a code, or none. */
function withEntry<T>(record: Readonly<Record<string, T>>, code: string, entry: T | undefined): Readonly<Record<string, T>> {
  const others = Object.entries(record).filter(([key]) => key !== code);
  return Object.fromEntries(entry === undefined ? others : [...others, [code, entry]]);
}

function SelfMarkingForm({ nomination }: { nomination: NominationView }) {
  const { id, initiative, notApplicable } = nomination;
  const set = criteriaOf(nomination);
  const notice = useNotice();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const submit = useSubmit();
  const withdraw = useWithdraw();
  const autosave = useAutosave<SelfMarking>(
    { value: selfMarkingOf(nomination), version: nomination.version },
    {
      save: async (draft, version, { leaving }) => {
        const saved = await saveSelfMarks(id, { ...draft, version }, leaving);
        queries.setQueryData(nominationQuery(id).queryKey, saved);
        return saved;
      },
      loadCurrent: async () => {
        const current = await readNomination(id);
        return { value: selfMarkingOf(current), version: current.version };
      },
    },
  );
  const marking = autosave.draft;
  const score = scoreSheet(set, marking.marks, { notApplicable: Object.keys(notApplicable) });
  const missing = missingParts(initiative, set, marking, notApplicable);
  const toMark = selfMarkedLeaves(set).filter(({ code }) => !Object.hasOwn(notApplicable, code));
  const marked = toMark.filter(({ code }) => Object.hasOwn(marking.marks, code)).length;
  const finish = async (act: (seen: { id: string; version: number }) => Promise<unknown>): Promise<void> => {
    await autosave.flush();
    const current = queries.getQueryData(nominationQuery(id).queryKey);
    await act({ id, version: current?.version ?? autosave.version });
  };
  return (
    <>
      <LeaveGuard autosave={autosave} />
      <PageHeader
        title={texts.title}
        lead={`${initiative.name} – ${nomination.campaignName}`}
        aside={<NominationStateTag state={nomination.state} />}
        actions={<Link to={`/mo-hinh/${initiative.id}`}>{texts.editRegistration}</Link>}
      />
      {nomination.state === 'returned' && (
        <div className={css.notice} role="note">
          <p>
            <strong>{texts.returned}</strong>
          </p>
          <p className={css.reason}>{nomination.returnReason}</p>
          <p>{texts.returnedHint}</p>
        </div>
      )}
      <div className={css.bar}>
        <span>
          {texts.total}:{' '}
          <strong>{texts.totalOf(formatPoints(score.total, set.decimals, { comma: true }), formatPoints(score.totalMax, 0))}</strong>
        </span>
        <ProgressText done={marked} total={toMark.length} label={texts.done} />
        <SaveIndicator state={autosave} onRetry={autosave.retry} />
      </div>
      {autosave.phase === 'failed' && <ErrorNotice error={autosave.error} onRetry={autosave.retry} />}
      <FormSection title={texts.summarySection}>
        <div id={partAnchor('summary')} className={css.part}>
          <TextAreaField
            label={texts.summary}
            hint={texts.summaryHint}
            rows={4}
            maxLength={4_000}
            value={marking.summary}
            onChange={(summary) => autosave.edit((draft) => ({ ...draft, summary }))}
          />
        </div>
        <CheckField
          label={texts.preference}
          checked={marking.legalPreference}
          onChange={(legalPreference) => autosave.edit((draft) => ({ ...draft, legalPreference }))}
        />
      </FormSection>
      <SelfMarkingItems
        nomination={nomination}
        set={set}
        marking={marking}
        onMark={(code, mark) => autosave.edit((draft) => ({ ...draft, marks: withEntry(draft.marks, code, mark) }))}
        onRemark={(code, remark) => autosave.edit((draft) => ({ ...draft, remarks: withEntry(draft.remarks, code, remark) }))}
      />
      <FormSection title={texts.general}>
        <EvidenceEditor nominationId={id} files={nomination.evidence} leafCode={null} />
      </FormSection>
      {nomination.state === 'returned' && (
        <Suspense fallback={<Skeleton lines={3} />}>
          <NominationChanges nomination={nomination} />
        </Suspense>
      )}
      <FormSection title={texts.submit}>
        <MissingList missing={missing} complete={texts.nothingMissing} />
        <div className={css.actions}>
          <ConfirmButton
            type="primary"
            disabled={missing.length > 0 || !nomination.actions.submit}
            title={texts.submitTitle(initiative.name)}
            consequence={texts.submitConsequence}
            confirmLabel={texts.submitConfirm}
            onConfirm={() =>
              finish(async (seen) => {
                queries.setQueryData(nominationQuery(id).queryKey, await submit.mutateAsync(seen));
              })
            }
          >
            {texts.submit}
          </ConfirmButton>
          <ConfirmButton
            danger
            title={texts.withdrawTitle(initiative.name)}
            consequence={texts.withdrawConsequence}
            confirmLabel={texts.withdrawConfirm}
            onConfirm={() =>
              finish(async (seen) => {
                await withdraw.mutateAsync(seen);
                notice.success(texts.withdrawn);
                await navigate('/ho-so-don-vi');
              })
            }
          >
            {texts.withdraw}
          </ConfirmButton>
        </div>
      </FormSection>
      <ConflictDialog
        draft={marking}
        theirs={autosave.theirs}
        keepMine={autosave.keepMine}
        takeTheirs={autosave.takeTheirs}
        render={(value) => (
          <>
            <p className={css.text}>{value.summary === '' ? texts.noSummary : value.summary}</p>
            <p>{texts.versionOf(formatCount(Object.keys(value.marks).length))}</p>
          </>
        )}
      />
    </>
  );
}
