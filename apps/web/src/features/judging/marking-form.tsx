import { formatPoints, scoreSheet } from '@dvk/scoring-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { isUnreachable } from '../../api/problem';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { ConflictDialog } from '../../ui/autosave/conflict-dialog';
import { LeaveGuard } from '../../ui/autosave/leave-guard';
import { SaveIndicator } from '../../ui/autosave/save-indicator';
import { useAutosave } from '../../ui/autosave/use-autosave';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { ProgressText } from '../../ui/progress-text';
import { TextAreaField } from '../../ui/text-area-field';
import { DraftVersion } from './draft-version';
import css from './judging.module.css';
import { MarkingItems } from './marking-items';
import { focusItem, moveFocus } from './move-focus';
import { nextToMark } from './desk-order';
import { deskQuery, readSheet, saveSheet, sheetQuery, useSubmitSheet, type Sheet } from './queries';
import { criteriaOf, draftOf, keptAs, leafAnchor, leavesToMark, marksOf, reasonless, withEntry, type SheetDraft } from './sheet-draft';

const texts = messages.judging.sheet;

/** The form in which a member marks: every keystroke counted, everything saved by itself. */
export function MarkingForm({ sheet }: { sheet: Sheet }) {
  const { id, nomination } = sheet;
  const { notApplicable } = nomination;
  const set = criteriaOf(sheet);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const notice = useNotice();
  const submit = useSubmitSheet();
  const desk = useQuery(deskQuery(sheet.campaignId));
  const form = useRef<HTMLDivElement>(null);
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const [held, setHeld] = useState<string | null>(null);
  const autosave = useAutosave<SheetDraft>(
    { value: draftOf(sheet, notApplicable), version: sheet.version },
    {
      keepAs: keptAs(id),
      save: async (draft, seen, context) => {
        const saved = await saveSheet(id, { ...draft, version: seen }, context);
        queries.setQueryData(sheetQuery(id).queryKey, (before) => before && { ...before, ...draft, version: saved.version, savedAt: saved.savedAt });
        return saved;
      },
      loadCurrent: async () => {
        const current = await readSheet(id);
        return { value: draftOf(current, current.nomination.notApplicable), version: current.version };
      },
    },
  );
  const { draft } = autosave;
  const score = scoreSheet(set, draft.marks, { notApplicable: Object.keys(notApplicable) });
  const leaves = leavesToMark(set, 'panel', notApplicable);
  const open = [...score.missing, ...reasonless(leaves, draft)];
  const next = nextToMark(desk.data?.sheets ?? [], id);

  const markUnread = (code: string, isUnread: boolean): void =>
    setUnread((before) => {
      const after = new Set(before);
      if (isUnread) after.add(code);
      else after.delete(code);
      return after;
    });
  const handIn = async (goOn: boolean): Promise<void> => {
    setHeld(null);
    const [first] = open;
    if (first !== undefined) {
      setHeld(unread.size > 0 ? texts.unread : texts.missing(formatCount(open.length)));
      return focusItem(leafAnchor(first));
    }
    const saved = await autosave.flush();
    if (!saved && autosave.current().phase !== 'offline') return setHeld(texts.notSaved);
    const handedIn = saved && (await submitOrLose(autosave.current().version));
    if (!handedIn && !(await autosave.queueSubmission())) return setHeld(texts.notSaved);
    notice.success(handedIn ? texts.submitted : messages.offline.queued.done);
    void navigate(goOn && next !== null ? `/cham-diem/${next.sheetId}` : '/cham-diem');
  };
  /** Whether it was handed in; without an answer nobody knows, and the outbox asks again. */
  const submitOrLose = async (version: number): Promise<boolean> => {
    try {
      await submit.mutateAsync({ id, version });
      return true;
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      return false;
    }
  };
  const tryHandIn = (goOn: boolean) => void handIn(goOn).catch(() => undefined);

  return (
    <div ref={form} id="phieu-cham">
      <LeaveGuard autosave={autosave} />
      <div className={css.bar}>
        <strong>{texts.total(formatPoints(score.total, set.decimals, { comma: true }), formatPoints(score.totalMax, set.decimals, { comma: true }))}</strong>
        <ProgressText done={leaves.length - score.missing.length} total={leaves.length} label={texts.marked} />
        {open[0] !== undefined && (
          <button type="button" className={css.textButton} onClick={() => focusItem(leafAnchor(open[0] ?? ''))}>
            {texts.toMissing}
          </button>
        )}
        <SaveIndicator state={autosave} onRetry={autosave.retry} />
      </div>
      {autosave.phase === 'offline' && (
        <p role="alert" className={css.warning}>
          {autosave.kept ? texts.offlineKept : texts.offline}
        </p>
      )}
      {autosave.recovered && <p className={css.notice}>{texts.recovered}</p>}
      <ErrorNotice error={autosave.error} />
      <MarkingItems
        set={set}
        part="panel"
        draft={draft}
        score={score}
        notApplicable={notApplicable}
        unit={{ marks: marksOf(nomination.selfMarks), remarks: nomination.selfRemarks }}
        edit={{
          onMark: (code, mark) => autosave.edit((before) => ({ ...before, marks: withEntry(before.marks, code, mark) })),
          onRemark: (code, remark) => autosave.edit((before) => ({ ...before, remarks: withEntry(before.remarks, code, remark === '' ? undefined : remark) })),
          onUnread: markUnread,
          onMove: (by) => form.current !== null && moveFocus(form.current, by),
        }}
      />
      <FormSection title={texts.comment}>
        <TextAreaField label={texts.comment} labelHidden maxLength={5_000} value={draft.comment} onChange={(comment) => autosave.edit((before) => ({ ...before, comment }))} />
      </FormSection>
      {held !== null && (
        <p role="alert" className={css.warning}>
          {held}
        </p>
      )}
      <ErrorNotice error={submit.error} />
      <div className={css.actions}>
        <Button type={next === null ? 'primary' : 'default'} loading={submit.isPending} onClick={() => tryHandIn(false)}>
          {texts.submit}
        </Button>
        {next !== null && (
          <Button type="primary" loading={submit.isPending} onClick={() => tryHandIn(true)}>
            {texts.submitNext}
          </Button>
        )}
      </div>
      <ConflictDialog
        draft={draft}
        theirs={autosave.theirs}
        keepMine={autosave.keepMine}
        takeTheirs={autosave.takeTheirs}
        render={(value, other) => <DraftVersion leaves={leaves} value={value} other={other} />}
      />
    </div>
  );
}
