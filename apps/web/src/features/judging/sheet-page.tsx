import { formatPoints, scoreSheet } from '@dvk/scoring-core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { ButtonLink } from '../../ui/button-link';
import { ConfirmButton } from '../../ui/confirm-button';
import { DateTimeText } from '../../ui/date-time-text';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { ItemEvidence } from './item-evidence';
import css from './judging.module.css';
import { MarkingForm } from './marking-form';
import { MarkingItems } from './marking-items';
import { NominationEntry } from './nomination-entry';
import { UnsentGate } from './offline/unsent-gate';
import { sheetQuery, useReopenSheet, type Sheet } from './queries';
import { criteriaOf, draftOf, unitWords } from './sheet-draft';
import { SheetFacts } from './sheet-facts';
import { SheetLayout } from './sheet-layout';
import { SheetStateTag } from './sheet-state';
import type { Standing } from './state-word';
import { useSheetSight, type SheetSight } from './use-sheet-sight';

const texts = messages.judging.sheet;
const words = messages.desk;

export default function SheetPage() {
  const { sheetId = '' } = useParams();
  const query = useQuery(sheetQuery(sheetId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError && query.error instanceof ApiProblem && query.error.code === 'score-sheet.declaration-missing') {
    return <Navigate replace to={`/cham-diem/khai-bao/${String(query.error.params['campaignId'])}`} />;
  }
  if (query.isError && query.data === undefined) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  return <SheetOf key={query.data.id} sheet={query.data} />;
}

const notOpenYet = ({ markingOpen, opensAt, now }: Sheet): boolean => !markingOpen && opensAt !== null && opensAt > now;

/** The word of its state; a conflict that stands outweighs what was done before. */
function stateOf({ state, inConflict, refusal, marks }: Sheet): Standing['state'] {
  if (state === 'recused') return state;
  if (inConflict) return 'in-conflict';
  if (refusal === 'nomination.not-accepted') return 'returned';
  return state === 'draft' && Object.keys(marks).length === 0 ? 'not-started' : state;
}

function SheetOf({ sheet }: { sheet: Sheet }) {
  const { id, nomination, refusal, markingOpen } = sheet;
  const sight = useSheetSight();
  const [generation, setGeneration] = useState(0);
  const startAfresh = useCallback(() => setGeneration((before) => before + 1), []);
  const editable = sheet.state === 'draft' && markingOpen && refusal === null;
  const entry = <NominationEntry sheet={sheet} sight={sight} />;
  return (
    <>
      <PageHeader
        title={texts.title(nomination.code, nomination.initiativeName)}
        lead={sheet.campaignName}
        aside={<SheetStateTag state={stateOf(sheet)} round={sheet.round} locked={!markingOpen && !notOpenYet(sheet)} remarkingOpen={markingOpen} />}
        actions={
          <>
            <ButtonLink to="/cham-diem">{texts.back}</ButtonLink>
            <ButtonLink to={`/cham-diem/so-sanh?a=${id}`}>{words.sheet.compare}</ButtonLink>
            {sheet.state !== 'recused' && markingOpen && sheet.round === 1 && <ButtonLink to={`/cham-diem/${id}/tu-choi`}>{messages.judging.desk.recuse}</ButtonLink>}
          </>
        }
      />
      <UnsentGate sheet={sheet} editable={editable}>
        {editable ? (
          <MarkingForm key={generation} sheet={sheet} entry={entry} sight={sight} onOutdated={startAfresh} />
        ) : (
          <ReadOnlySheet sheet={sheet} entry={entry} sight={sight} />
        )}
      </UnsentGate>
    </>
  );
}

/** Why nothing can be written here, and what the member can do about it. */
function whyReadOnly(sheet: Sheet): string {
  const { state, refusal, markingOpen, inConflict, round } = sheet;
  const sentences: Readonly<Record<string, string>> = messages.errors;
  if (state === 'recused') return texts.readOnly.recused;
  if (inConflict) return texts.readOnly.conflict;
  if (refusal === 'nomination.not-accepted') return texts.readOnly.returned;
  if (!markingOpen && round > 1 && state === 'draft') return words.sheet.lockedFirst;
  if (!markingOpen) return notOpenYet(sheet) ? words.notOpenYet : texts.readOnly.closed;
  if (refusal === null && round > 1) return words.sheet.secondMarkingFinal;
  return refusal === null ? texts.readOnly.submitted : (sentences[refusal] ?? words.sheet.refused);
}

function ReadOnlySheet({ sheet, entry, sight }: { sheet: Sheet; entry: ReactNode; sight: SheetSight }) {
  const { nomination } = sheet;
  const { notApplicable } = nomination;
  const set = criteriaOf(sheet);
  const draft = draftOf(sheet, notApplicable);
  const score = scoreSheet(set, draft.marks, { notApplicable: Object.keys(notApplicable) });
  const written = (points: number): string => formatPoints(points, set.decimals, { comma: true });
  const reopen = useReopenSheet();
  return (
    <SheetLayout
      part={sight.part}
      onPart={sight.setPart}
      bar={<SheetFacts sheet={sheet} total={written(score.total)} max={written(score.totalMax)} />}
      entry={entry}
      marks={
        <div id="phieu-cham">
          <div className={css.notice}>
            <p>{whyReadOnly(sheet)}</p>
            {sheet.recusalReason !== null && <p>{texts.reasonGiven(sheet.recusalReason)}</p>}
            {sheet.round > 1 && <p>{words.sheet.round(formatCount(sheet.round))}</p>}
            {notOpenYet(sheet) && sheet.opensAt !== null && (
              <p>
                {words.opensAt} <DateTimeText at={sheet.opensAt} />
              </p>
            )}
            {sheet.state === 'submitted' && sheet.round === 1 && sheet.markingOpen && sheet.refusal === null && (
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
            score={score}
            notApplicable={notApplicable}
            unit={unitWords(nomination)}
            renderEvidence={(code) => <ItemEvidence files={nomination.evidence} code={code} onShow={sight.showEvidence} />}
          />
          {draft.comment !== '' && <p className={css.notice}>{draft.comment}</p>}
        </div>
      }
    />
  );
}
