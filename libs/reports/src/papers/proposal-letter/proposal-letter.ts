import type { FileChild } from 'docx';
import { figureAndWords, type KindCounts, kindsInWords, sumOf } from '../kind-counts';
import { FRAME } from '../messages.vi';
import type { PaperSettings } from '../paper-settings';
import { closingOf } from '../word/word-closing';
import { headOf, titleOf } from '../word/word-head';
import { tableOf, type WordColumn } from '../word/word-table';
import { bodyOf, headingOf, paragraphOf } from '../word/word-text';
import { LETTER } from './messages.vi';

export interface ProposedLine {
  readonly name: string;
  readonly unit: string;
  readonly score: string;
  readonly className: string;
  readonly award: string;
}

/** Everything *Tờ trình đề nghị khen thưởng* says. */
export interface ProposalLetterView {
  readonly settings: PaperSettings;
  /** First 12 characters of the result's SHA-256. */
  readonly code: string;
  readonly campaign: string;
  readonly organizer: string;
  readonly criteria: { readonly title: string; readonly number: string; readonly issuer: string; readonly total: string };
  readonly members: number;
  readonly entered: KindCounts;
  readonly ranked: number;
  readonly ineligible: number;
  readonly incomplete: number;
  readonly tiers: readonly { readonly name: string; readonly counts: KindCounts }[];
  readonly proposed: KindCounts;
  readonly undecided: number;
  /** A sentence of each session of the council behind the result. */
  readonly sessions: readonly string[];
  readonly lines: readonly ProposedLine[];
}

/** A longer table than this is left to the annex. */
const mostLines = 40;

const columns: readonly WordColumn[] = LETTER.columns.map((head, at) => ({ head, share: [7, 33, 25, 10, 12, 13][at] ?? 10, align: at === 1 || at === 2 ? 'left' : 'center' }));

export function proposalLetter(view: ProposalLetterView): readonly FileChild[] {
  const { settings } = view;
  return [
    ...headOf(settings),
    ...titleOf(LETTER.kind, LETTER.subject(settings.year), settings),
    ...(settings.addressee === '' ? [] : [paragraphOf(LETTER.addressee(settings.addressee), { align: 'center', after: 10 })]),
    ...proposalLetterBody(view),
    closingOf(settings),
  ];
}

/** From "Căn cứ" to the last sentence: what stands between head and signature. */
export function proposalLetterBody(view: ProposalLetterView): readonly FileChild[] {
  const { settings, campaign, organizer, criteria, entered, tiers, undecided } = view;
  return [
    ...basesOf(view),
    bodyOf(LETTER.opening(settings.issuingBody, settings.addressee)),
    headingOf(LETTER.process),
    bodyOf(LETTER.entered(campaign, organizer, figureAndWords(sumOf(entered)), kindsInWords(entered))),
    bodyOf(LETTER.marked(figureAndWords(view.members), criteria.title, criteria.total)),
    bodyOf(LETTER.outcome(figureAndWords(view.ranked), figureAndWords(view.ineligible), figureAndWords(view.incomplete))),
    ...view.sessions.map((session) => bodyOf(session)),
    headingOf(LETTER.proposal),
    ...(sumOf(view.proposed) === 0 ? [bodyOf(LETTER.none)] : [bodyOf(LETTER.total(kindsInWords(view.proposed))), ...tiers.map(({ name, counts }) => bodyOf(LETTER.tier(name, kindsInWords(counts))))]),
    ...(undecided === 0 ? [] : [bodyOf(LETTER.undecided(figureAndWords(undecided)))]),
    ...listOf(view),
    bodyOf(LETTER.closing(settings.issuingBody, settings.addressee, FRAME.ending[settings.head]), { before: 8, after: 14, keepNext: true }),
  ];
}

/** Each on its line in italics, parted by semicolons, the last by a full stop (NĐ 30/2020 phụ lục I). */
export function basesOf({ settings, criteria, code }: Pick<ProposalLetterView, 'settings' | 'criteria' | 'code'>): FileChild[] {
  const bases = [...settings.legalBases.map((line) => line.replace(/[;,.\s]+$/, '')), LETTER.criteriaBase(criteria.title, criteria.number, criteria.issuer), LETTER.resultBase(code)];
  return bases.map((line, at) => bodyOf(`${line}${at === bases.length - 1 ? '.' : ';'}`, { italics: true }));
}

function listOf({ lines }: ProposalLetterView): readonly FileChild[] {
  if (lines.length === 0) return [];
  if (lines.length > mostLines) return [bodyOf(LETTER.annex)];
  return [bodyOf(LETTER.listBelow, { keepNext: true }), proposedTable(lines), bodyOf(LETTER.annex, { before: 6 })];
}

export const proposedTable = (lines: readonly ProposedLine[]): FileChild =>
  tableOf(columns, lines.map(({ name, unit, score, className, award }, at) => ({ cells: [String(at + 1), name, unit, score, className, award] })), { numbered: true });
