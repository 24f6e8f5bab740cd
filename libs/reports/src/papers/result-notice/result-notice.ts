import type { FileChild } from 'docx';
import { type KindCounts, kindsInWords } from '../kind-counts';
import { FRAME } from '../messages.vi';
import type { PaperSettings } from '../paper-settings';
import { closingOf } from '../word/word-closing';
import { headOf, titleOf } from '../word/word-head';
import { tableOf, type WordColumn } from '../word/word-table';
import { bodyOf, paragraphOf } from '../word/word-text';
import { NOTICE } from './messages.vi';

export interface NoticeLine {
  readonly name: string;
  readonly group: string;
  readonly rank: string;
  readonly score: string;
  readonly className: string;
  /** The proposed award, or why there is none. */
  readonly outcome: string;
  /** The decision that rewards it, with the number in the golden book; null: the registry has given none yet. */
  readonly decision: { readonly words: string; readonly goldenBookNo: string } | null;
}

export interface UnitNotice {
  readonly unit: string;
  readonly counts: KindCounts;
  readonly lines: readonly NoticeLine[];
}

/** *Thông báo kết quả*, a page for each unit, to those rewarded or to those not. */
export interface ResultNoticeView {
  readonly settings: PaperSettings;
  readonly campaign: string;
  readonly criteria: string;
  readonly rewarded: boolean;
  /** Whether ranks and scores are named: the campaign says what units may know. */
  readonly showsFigures: boolean;
  readonly units: readonly UnitNotice[];
}

/** One list of blocks for each page. */
export function resultNotices(view: ResultNoticeView): readonly (readonly FileChild[])[] {
  const { settings, campaign } = view;
  if (view.units.length === 0) return [[...headOf(settings), ...titleOf(NOTICE.kind, NOTICE.subject(settings.year), settings), bodyOf(NOTICE.none(campaign))]];
  return view.units.map((unit) => noticeOf(view, unit));
}

function noticeOf(view: ResultNoticeView, notice: UnitNotice): readonly FileChild[] {
  const { settings } = view;
  return [
    ...headOf(settings),
    ...titleOf(NOTICE.kind, NOTICE.subject(settings.year), settings),
    paragraphOf(NOTICE.addressee(notice.unit), { align: 'center', after: 10 }),
    ...noticeBody(view, notice),
    closingOf({ ...settings, recipients: noticeRecipients(settings, notice) }),
  ];
}

/** Who receives the notice of a unit: the unit first, instead of "Như trên". */
export const noticeRecipients = ({ recipients }: PaperSettings, { unit }: UnitNotice): readonly string[] => [NOTICE.unitRecipient(unit), ...recipients.filter((line) => !NOTICE.asAbove.test(line))];

const shares = [8, 30, 16, 9, 11, 12, 20, 19, 9] as const;
const leftAligned: readonly number[] = [1, 2, 6, 7];
/** Rank and score. */
const figures: readonly number[] = [3, 4];

/** What became of each nomination of a unit. */
export function noticeTable({ rewarded, showsFigures }: ResultNoticeView, { lines }: UnitNotice): FileChild {
  const decided = lines.some(({ decision }) => decision !== null);
  const heads = rewarded ? (decided ? NOTICE.decidedHeads : NOTICE.rewardedHeads) : NOTICE.notRewardedHeads;
  const isShown = (at: number): boolean => showsFigures || !figures.includes(at);
  const columns = heads.map((head, at): WordColumn => ({ head, share: shares[at] ?? 10, align: leftAligned.includes(at) ? 'left' : 'center' }));
  return tableOf(
    columns.filter((_, at) => isShown(at)),
    lines.map(({ name, group, rank, score, className, outcome, decision }, at) => {
      const ofDecision = decided ? [decision?.words ?? NOTICE.blank, decision?.goldenBookNo ?? NOTICE.blank] : [];
      return { cells: [String(at + 1), name, group, rank, score, className, outcome, ...ofDecision].filter((_, column) => isShown(column)) };
    }),
  );
}

/** What stands between addressee and signature. */
export function noticeBody(view: ResultNoticeView, notice: UnitNotice): readonly FileChild[] {
  const { settings, campaign, criteria, rewarded } = view;
  const { unit, counts } = notice;
  const ending = FRAME.ending[settings.head];
  const opening = !rewarded ? NOTICE.notRewarded : notice.lines.every(({ decision }) => decision !== null) ? NOTICE.decided : NOTICE.rewarded;
  return [
    bodyOf(NOTICE.opening(campaign, criteria)),
    bodyOf(opening(settings.issuingBody, unit, kindsInWords(counts)), { keepNext: true }),
    noticeTable(view, notice),
    bodyOf((rewarded ? NOTICE.rewardedClosing : NOTICE.notRewardedClosing)(unit, ending), { before: 8, after: 14, keepNext: true }),
  ];
}
