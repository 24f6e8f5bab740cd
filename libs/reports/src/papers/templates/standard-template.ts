import type { PaperHead } from '@dvk/campaigns';
import type { FileChild } from 'docx';
import { PAPER_NAMES } from '../messages.vi';
import { LETTER } from '../proposal-letter/messages.vi';
import { MINUTES } from '../council-minutes/messages.vi';
import { NOTICE } from '../result-notice/messages.vi';
import { REPORT } from '../scoring-report/messages.vi';
import { sideBySide } from '../word/word-table';
import { headOf, titleOf } from '../word/word-head';
import { paragraphOf, textWidth } from '../word/word-text';
import { wordBytes } from '../word/word-document';
import { STANDARD } from './messages.vi';
import type { TemplateKind } from './template-kinds';

const open = (name: string): string => `{{${name}}}`;
const titles: Readonly<Record<TemplateKind, { readonly kind: string; readonly subject: (year: string) => readonly string[] } | null>> = {
  'proposal-letter': LETTER,
  'council-minutes': { kind: MINUTES.kind, subject: () => MINUTES.subject(open('phien_hop')) },
  'scoring-report': REPORT,
  'rank-explanation': null,
  'reward-notice': NOTICE,
  'no-reward-notice': NOTICE,
};
/** A template belongs to no moment. */
const noMoment = new Date('2026-01-01T00:00:00Z');

/** The standard paper with its places left open: what an office changes and hands back. */
export function standardTemplate(kind: TemplateKind, head: PaperHead['head']): Promise<Buffer> {
  const settings = { head, parentBody: open('co_quan_cap_tren'), issuingBody: open('co_quan_ban_hanh'), numberEnding: open('ky_hieu'), place: open('dia_danh'), year: open('nam') };
  // Each page of an explanation has its title in its content.
  const words = titles[kind];
  const title = words === null ? [] : [...titleOf(words.kind, words.subject(settings.year), settings), ...(kind === 'council-minutes' ? [] : [paragraphOf(STANDARD.addressee, { align: 'center', after: 10 })])];
  return wordBytes({
    title: PAPER_NAMES[kind],
    creator: PAPER_NAMES[kind],
    at: noMoment,
    footer: { words: [STANDARD.code, STANDARD.address], picture: open('ma_qr') },
    sections: [[...headOf(settings), ...title, paragraphOf(open('noi_dung')), ...(kind === 'council-minutes' ? minutesClosing() : [closing()])]],
  });
}

function closing(): FileChild {
  return sideBySide({ width: textWidth / 2, children: [paragraphOf(open('noi_nhan'))] }, { width: textWidth / 2, children: signature(STANDARD.state, open('nguoi_ky')) });
}

/** The secretary to the left, who presided to the right. */
function minutesClosing(): FileChild[] {
  const half = textWidth / 2;
  const [secretary, chair] = ['thu_ky', 'chu_tri'].map((who) => signature([open(`${who}_chuc_danh`)], open(who)));
  return [sideBySide({ width: half, children: secretary ?? [] }, { width: half, children: chair ?? [] }), paragraphOf(open('noi_nhan'))];
}

const signature = (title: readonly string[], name: string): FileChild[] => [
  ...title.map((line) => paragraphOf(line, { align: 'center', bold: true })),
  ...Array.from({ length: 4 }, () => paragraphOf('')),
  paragraphOf(name, { align: 'center', bold: true }),
];
