import { formatPoints, scoreSheet } from '@dvk/scoring-core';
import { useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useEffect, useRef, useState, type ReactNode } from 'react';
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
import { useTwoColumns } from '../../ui/use-media-query';
import { HabitKey, useAutoAdvance } from './auto-advance';
import { DraftVersion } from './draft-version';
import { ItemEvidence } from './item-evidence';
import css from './judging.module.css';
import { sameMark } from './kept-mark';
import { KeyHelp } from './key-help';
import { MarkingItems } from './marking-items';
import { focusedItem, focusItem, focusRemark, moveFocus } from './move-focus';
import { OwnSecondMarking } from './own-second-marking';
import { readSheet, saveSheet, sheetQuery, useSubmitSheet, type Sheet } from './queries';
import { criteriaOf, draftOf, keptAs, leafAnchor, leavesToMark, reasonless, unitWords, unreadText, withEntry, type SheetDraft } from './sheet-draft';
import { SheetDistribution } from './sheet-distribution';
import { SheetFacts } from './sheet-facts';
import { SheetLayout } from './sheet-layout';
import sheetCss from './sheet.module.css';
import type { DraftPlace } from './undo-history';
import { useNextSheets } from './use-next-sheets';
import { useSettled } from '../../ui/use-settled';
import { useSheetKeys } from './use-sheet-keys';
import type { SheetSight } from './use-sheet-sight';
import { useUndo } from './use-undo';
import { useUnread } from './use-unread';

const texts = messages.judging.sheet;
const words = messages.desk.sheet;
const commentAnchor = 'nhan-xet-chung';

const nameOfPlace = ({ part, code }: DraftPlace): string => (part === 'comment' ? words.comment : part === 'remarks' ? words.remarkOf(code) : words.markOf(code));

/** Why the sheet cannot be handed in yet, the most pressing first. */
function whyHeld(unread: number, missing: number, reasons: number): string {
  if (unread > 0) return texts.unread;
  if (missing === 0) return texts.reasonsMissing(formatCount(reasons));
  return reasons === 0 ? texts.missing(formatCount(missing)) : `${texts.missing(formatCount(missing))} ${texts.reasonsMissing(formatCount(reasons))}`;
}

interface MarkingFormProps {
  sheet: Sheet;
  entry: ReactNode;
  sight: SheetSight;
  /** The server holds a newer version than this form began with, and nothing has been typed here. */
  onOutdated: () => void;
}

/** The form in which a member marks: every keystroke counted, everything saved by itself and taken back when asked. */
export function MarkingForm({ sheet, entry, sight, onOutdated }: MarkingFormProps) {
  const { id, nomination } = sheet;
  const { notApplicable } = nomination;
  const set = criteriaOf(sheet);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const notice = useNotice();
  const submit = useSubmitSheet();
  const { afterSubmit, afterSave } = useNextSheets(sheet);
  const beside = useTwoColumns();
  const form = useRef<HTMLDivElement>(null);
  const [habit] = useState(() => new HabitKey());
  const [advances] = useAutoAdvance();
  const [helping, setHelping] = useState(false);
  const [spoken, setSpoken] = useState('');
  const [taken, setTaken] = useState(0);
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
  const undo = useUndo(draft, autosave.edit);
  const score = scoreSheet(set, draft.marks, { notApplicable: Object.keys(notApplicable) });
  const leaves = leavesToMark(set, 'panel', notApplicable);
  const { unread, markUnread, forget } = useUnread(draft.marks, () => autosave.current().draft.marks);
  const lacksReason = reasonless(leaves, draft);
  const open = leaves.map(({ code }) => code).filter((code) => score.missing.includes(code) || unread.includes(code) || lacksReason.includes(code));
  const written = (points: number): string => formatPoints(points, set.decimals, { comma: true });
  const done = leaves.length - score.missing.length;
  const standing = useSettled(words.standing(written(score.total), written(score.totalMax), formatCount(done), formatCount(leaves.length)));

  const outdated = autosave.edits === 0 && autosave.phase === 'clean' && sheet.version > autosave.version;
  useEffect(() => {
    if (outdated) onOutdated();
  }, [outdated, onOutdated]);

  const show = (anchor: string): void => sight.showMarks(() => focusItem(anchor));
  /** To the field that is wanting: the mark, or the reason where only that is missing. */
  const showOpen = (code: string): void => {
    const marked = !score.missing.includes(code) && !unread.includes(code);
    sight.showMarks(() => (marked ? focusRemark(leafAnchor(code)) : focusItem(leafAnchor(code))));
  };
  const toMissing = (): void => {
    const at = leaves.findIndex(({ code }) => code === focusedItem());
    const further = open.find((code) => leaves.findIndex((leaf) => leaf.code === code) > at) ?? open[0];
    if (further === undefined) setSpoken(words.nothingMissing);
    else showOpen(further);
  };
  const takeBack = (): void => {
    const place = undo.undo();
    setSpoken(place === null ? words.nothingToUndo : words.undone(nameOfPlace(place)));
    if (place === null) return;
    if (place.part === 'marks') markUnread(place.code, false);
    show(place.part === 'comment' ? commentAnchor : leafAnchor(place.code));
  };
  const move = (by: 1 | -1): boolean => form.current !== null && moveFocus(form.current, by);
  const handIn = async (goOn: boolean): Promise<void> => {
    setHeld(null);
    const [first] = open;
    if (first !== undefined) {
      setHeld(whyHeld(unread.length, score.missing.length, lacksReason.length));
      return showOpen(first);
    }
    const saved = await autosave.flush();
    if (!saved && autosave.current().phase !== 'offline') return setHeld(texts.notSaved);
    const handedIn = saved && (await submitOrLose(autosave.current().version));
    if (!handedIn && !(await autosave.queueSubmission())) return setHeld(texts.notSaved);
    notice.success(handedIn ? texts.submitted : messages.offline.queued.done);
    void navigate(goOn && afterSubmit !== null ? `/cham-diem/${afterSubmit.sheetId}` : '/cham-diem');
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
  const saveAndGoOn = async (): Promise<void> => {
    setHeld(null);
    // Without a network what is kept on this device may be left; it is sent when the network is back.
    const safe = (await autosave.flush()) || (autosave.current().phase === 'offline' && autosave.isKept());
    if (!safe) return setHeld(texts.notSaved);
    if (afterSave !== null) void navigate(`/cham-diem/${afterSave.sheetId}`);
  };
  useSheetKeys({
    undo: takeBack,
    save: () => void autosave.flush(),
    submitNext: () => tryHandIn(true),
    toMissing,
    help: () => setHelping(true),
    move,
    swallows: (event) => habit.swallows(event),
  });

  const tools = (
    <div className={sheetCss.group}>
      <button type="button" className={sheetCss.tool} disabled={!undo.canUndo} onClick={takeBack}>
        {words.undo}
      </button>
      <button type="button" className={sheetCss.tool} disabled={open.length === 0} onClick={toMissing}>
        {texts.toMissing}
      </button>
      <button type="button" className={sheetCss.tool} aria-label={words.keys} title={words.keys} onClick={() => setHelping(true)}>
        ?
      </button>
    </div>
  );
  const marks = (
    <div ref={form} id="phieu-cham" onBlur={undo.seal}>
      <LeaveGuard autosave={autosave} unread={unreadText(unread)} />
      {autosave.phase === 'offline' && (
        <p role="alert" className={css.warning}>
          {autosave.kept ? texts.offlineKept : texts.offline}
        </p>
      )}
      {autosave.recovered && <p className={css.notice}>{texts.recovered}</p>}
      <ErrorNotice error={autosave.error} />
      <OwnSecondMarking sheet={sheet} draft={draft} total={written(score.total)} />
      {advances && <p className={sheetCss.advances}>{words.advances}</p>}
      <MarkingItems
        key={taken}
        set={set}
        part="panel"
        draft={draft}
        score={score}
        notApplicable={notApplicable}
        unit={unitWords(nomination)}
        renderEvidence={(code) => <ItemEvidence files={nomination.evidence} code={code} onShow={sight.showEvidence} />}
        edit={{
          onMark: (code, mark) => {
            // What cannot stand changes nothing, and yet is taken back like a change.
            const stands = sameMark(autosave.current().draft.marks[code], mark);
            undo.change({ part: 'marks', code }, (before) => (stands ? before : { ...before, marks: withEntry(before.marks, code, mark) }));
          },
          onRemark: (code, remark) =>
            undo.change({ part: 'remarks', code }, (before) => ({ ...before, remarks: withEntry(before.remarks, code, remark === '' ? undefined : remark) })),
          onUnread: markUnread,
          onMove: move,
          onFinished: () => {
            if (advances && move(1)) habit.movedOn();
          },
          takenBack: undo.takenBack,
          lacksReason: held === null ? [] : lacksReason,
        }}
      />
      <div id={commentAnchor}>
        <FormSection title={texts.comment}>
          <TextAreaField
            label={texts.comment}
            labelHidden
            maxLength={5_000}
            value={draft.comment}
            onChange={(comment) => undo.change({ part: 'comment', code: '' }, (before) => ({ ...before, comment }))}
          />
        </FormSection>
      </div>
      <SheetDistribution sheet={sheet} total={score.complete ? formatPoints(score.total, set.decimals) : null} />
      {held !== null && (
        <p role="alert" className={css.warning}>
          {held}
        </p>
      )}
      <ErrorNotice error={submit.error} />
      <div className={sheetCss.footer}>
        {!beside && tools}
        <div className={sheetCss.group}>
          <Button disabled={afterSave === null} onClick={() => void saveAndGoOn()}>
            {words.saveNext}
          </Button>
          <Button disabled={submit.isPending} onClick={() => tryHandIn(false)}>
            {texts.submit}
          </Button>
          <Button type="primary" disabled={submit.isPending || afterSubmit === null} onClick={() => tryHandIn(true)}>
            {texts.submitNext}
          </Button>
        </div>
      </div>
      <KeyHelp open={helping} onClose={() => setHelping(false)} />
      <ConflictDialog
        draft={draft}
        theirs={autosave.theirs}
        keepMine={autosave.keepMine}
        takeTheirs={() => {
          undo.forget();
          forget();
          setTaken(taken + 1);
          autosave.takeTheirs();
        }}
        render={(value, other) => <DraftVersion leaves={leaves} value={value} other={other} />}
      />
    </div>
  );
  return (
    <SheetLayout
      part={sight.part}
      onPart={sight.setPart}
      entry={entry}
      marks={marks}
      bar={
        <SheetFacts sheet={sheet} total={written(score.total)} max={written(score.totalMax)} spoken={[standing, spoken]}>
          <ProgressText done={done} total={leaves.length} label={texts.marked} />
          <SaveIndicator state={autosave} onRetry={autosave.retry} />
          {beside && tools}
        </SheetFacts>
      }
    />
  );
}
