import { scoreSheet } from '@dvk/scoring-core';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { messages } from '../../messages/vi';
import { ButtonLink } from '../../ui/button-link';
import { ConfirmButton } from '../../ui/confirm-button';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { SheetStateTag } from './sheet-state';
import css from './judging.module.css';
import { MarkingForm } from './marking-form';
import { MarkingItems } from './marking-items';
import { NominationEntry } from './nomination-entry';
import { UnsentGate } from './offline/unsent-gate';
import { sheetQuery, useReopenSheet, type Sheet } from './queries';
import { criteriaOf, draftOf, marksOf } from './sheet-draft';

const texts = messages.judging.sheet;

export default function SheetPage() {
  const { sheetId = '' } = useParams();
  const query = useQuery(sheetQuery(sheetId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError && query.error instanceof ApiProblem && query.error.code === 'score-sheet.declaration-missing') {
    return <Navigate replace to={`/cham-diem/khai-bao/${String(query.error.params['campaignId'])}`} />;
  }
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const sheet = query.data;
  const { nomination } = sheet;
  const editable = sheet.state === 'draft' && sheet.markingOpen && !sheet.inConflict;
  return (
    <>
      <PageHeader
        title={texts.title(nomination.code, nomination.initiativeName)}
        lead={sheet.campaignName}
        aside={<SheetStateTag state={sheet.inConflict && sheet.state !== 'recused' ? 'in-conflict' : sheet.state} locked={!sheet.markingOpen} />}
        actions={
          <>
            <ButtonLink to="/cham-diem">{texts.back}</ButtonLink>
            {sheet.state !== 'recused' && sheet.markingOpen && <ButtonLink to={`/cham-diem/${sheet.id}/tu-choi`}>{messages.judging.desk.recuse}</ButtonLink>}
          </>
        }
      />
      <p className={css.jump}>
        <Link to="#phieu-cham">{texts.toMarks}</Link>
      </p>
      <div className={css.desk}>
        {/* Scrolls on its own: reachable by the keyboard even where nothing inside can be. */}
        <div className={css.left} role="group" aria-label={texts.entry} tabIndex={0}>
          <NominationEntry sheet={sheet} />
        </div>
        <div className={css.right}>
          <UnsentGate sheet={sheet} editable={editable}>
            {editable ? <MarkingForm key={sheet.id} sheet={sheet} /> : <ReadOnlySheet sheet={sheet} />}
          </UnsentGate>
        </div>
      </div>
    </>
  );
}

function whyReadOnly({ state, markingOpen, inConflict }: Sheet): string {
  if (state === 'recused') return texts.readOnly.recused;
  if (inConflict) return texts.readOnly.conflict;
  return markingOpen ? texts.readOnly.submitted : texts.readOnly.closed;
}

function ReadOnlySheet({ sheet }: { sheet: Sheet }) {
  const { nomination } = sheet;
  const { notApplicable } = nomination;
  const set = criteriaOf(sheet);
  const draft = draftOf(sheet, notApplicable);
  const reopen = useReopenSheet();
  return (
    <div id="phieu-cham">
      <div className={css.notice}>
        <p>{whyReadOnly(sheet)}</p>
        {sheet.recusalReason !== null && <p>{texts.reasonGiven(sheet.recusalReason)}</p>}
        {sheet.state === 'submitted' && sheet.markingOpen && !sheet.inConflict && (
          <ConfirmButton
            title={texts.reopenTitle}
            consequence={texts.reopenConsequence}
            confirmLabel={texts.reopen}
            onConfirm={() => reopen.mutateAsync({ id: sheet.id, version: sheet.version })}
          >
            {texts.reopen}
          </ConfirmButton>
        )}
      </div>
      <MarkingItems
        set={set}
        part="panel"
        draft={draft}
        score={scoreSheet(set, draft.marks, { notApplicable: Object.keys(notApplicable) })}
        notApplicable={notApplicable}
        unit={{ marks: marksOf(nomination.selfMarks), remarks: nomination.selfRemarks }}
      />
      {draft.comment !== '' && <p className={css.notice}>{draft.comment}</p>}
    </div>
  );
}
