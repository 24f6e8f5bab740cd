import { scoreSheet } from '@dvk/scoring-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useParams } from 'react-router';
import { messages } from '../../messages/vi';
import { ConflictDialog } from '../../ui/autosave/conflict-dialog';
import { LeaveGuard } from '../../ui/autosave/leave-guard';
import { SaveIndicator } from '../../ui/autosave/save-indicator';
import { useAutosave } from '../../ui/autosave/use-autosave';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { DraftVersion } from './draft-version';
import css from './judging.module.css';
import { MarkingItems } from './marking-items';
import { moveFocus } from './move-focus';
import { officeSheetQuery, readOfficeSheet, saveOfficeSheet, type OfficeSheet } from './queries';
import { criteriaOf, draftOf, hasLeavesOf, leavesToMark, unreadText, withComma, withEntry, type SheetDraft } from './sheet-draft';
import { useUnread } from './use-unread';

const texts = messages.judging.office;

export default function OfficeSheetPage() {
  const { nominationId = '' } = useParams();
  const query = useQuery(officeSheetQuery(nominationId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const sheet = query.data;
  return (
    <>
      <PageHeader
        title={texts.sheetTitle(sheet.code, sheet.initiativeName)}
        lead={sheet.unitName}
        actions={<ButtonLink to={`/dot-xet/${sheet.campaignId}/van-phong-cham`}>{messages.judging.sheet.back}</ButtonLink>}
      />
      <OfficeItems key={nominationId} sheet={sheet} />
    </>
  );
}

function OfficeItems({ sheet }: { sheet: OfficeSheet }) {
  const { notApplicable } = sheet;
  const set = criteriaOf(sheet);
  if (!hasLeavesOf(set.groups, 'office')) return <EmptyState title={texts.noItems} hint={texts.noItemsHint} />;
  if (sheet.editable) return <OfficeForm sheet={sheet} />;
  const draft = draftOf(sheet, notApplicable);
  const score = scoreSheet(set, draft.marks, { markedBy: 'office', notApplicable: Object.keys(notApplicable) });
  return (
    <>
      <p className={css.notice}>{texts.readOnly}</p>
      <MarkingItems set={set} part="office" draft={draft} score={score} notApplicable={notApplicable} unit={null} />
    </>
  );
}

function OfficeForm({ sheet }: { sheet: OfficeSheet }) {
  const { nominationId, notApplicable } = sheet;
  const set = criteriaOf(sheet);
  const queries = useQueryClient();
  const form = useRef<HTMLDivElement>(null);
  const autosave = useAutosave<SheetDraft>(
    { value: draftOf(sheet, notApplicable), version: sheet.version },
    {
      save: async ({ marks, remarks }, version, { leaving }) => {
        const saved = await saveOfficeSheet(nominationId, { version, marks, remarks }, leaving);
        queries.setQueryData(officeSheetQuery(nominationId).queryKey, saved);
        return saved;
      },
      loadCurrent: async () => {
        const current = await readOfficeSheet(nominationId);
        return { value: draftOf(current, current.notApplicable), version: current.version };
      },
    },
  );
  const { draft } = autosave;
  const { unread, markUnread, forget } = useUnread(draft.marks, () => autosave.current().draft.marks);
  const score = scoreSheet(set, draft.marks, { markedBy: 'office', notApplicable: Object.keys(notApplicable) });
  return (
    <div ref={form}>
      <LeaveGuard autosave={autosave} unread={unreadText(unread)} />
      <div className={css.bar}>
        <strong>{texts.total(withComma(sheet.total))}</strong>
        <SaveIndicator state={autosave} onRetry={autosave.retry} />
      </div>
      <ErrorNotice error={autosave.error} />
      <MarkingItems
        set={set}
        part="office"
        draft={draft}
        score={score}
        notApplicable={notApplicable}
        unit={null}
        edit={{
          onMark: (code, mark) => autosave.edit((before) => ({ ...before, marks: withEntry(before.marks, code, mark) })),
          onRemark: (code, remark) => autosave.edit((before) => ({ ...before, remarks: withEntry(before.remarks, code, remark === '' ? undefined : remark) })),
          onUnread: markUnread,
          onMove: (by) => form.current !== null && moveFocus(form.current, by),
        }}
      />
      <ConflictDialog
        draft={draft}
        theirs={autosave.theirs}
        keepMine={autosave.keepMine}
        takeTheirs={() => {
          forget();
          autosave.takeTheirs();
        }}
        render={(value, other) => <DraftVersion leaves={leavesToMark(set, 'office', notApplicable)} value={value} other={other} />}
      />
    </div>
  );
}
