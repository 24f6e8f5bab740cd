import { type FileChild, type IPatch, type ParagraphChild, PatchType, type TableRowsPatch } from 'docx';
import { kindsInWords } from '../kind-counts';
import { FRAME } from '../messages.vi';
import type { PaperSettings } from '../paper-settings';
import { basesOf, proposedTable, proposalLetterBody, type ProposalLetterView } from '../proposal-letter/proposal-letter';
import { noticeBody, noticeRecipients, noticeTable, type ResultNoticeView, type UnitNotice } from '../result-notice/result-notice';
import { rankExplanationBody } from '../rank-explanation/rank-explanation';
import type { RankExplanationView } from '../rank-explanation/explanation-view';
import { scoringReportBody, type ScoringReportView } from '../scoring-report/scoring-report';
import type { VerifyMark } from '../word/verify-mark';
import { recipientsOf } from '../word/word-closing';
import { verifyPicture } from '../word/word-document';
import { bodyOf, runInPlace } from '../word/word-text';

export type Patches = Readonly<Record<string, IPatch | TableRowsPatch>>;

const inline = (...children: ParagraphChild[]): IPatch => ({ type: PatchType.PARAGRAPH, children });
export const text = (value: string): IPatch => inline(runInPlace(value));
export const block = (children: readonly FileChild[]): IPatch => ({ type: PatchType.DOCUMENT, children: [...children] });

/** What every template may hold but its content. */
export function frameOf(settings: PaperSettings, campaign: string, mark: VerifyMark): Patches {
  return {
    co_quan_cap_tren: text(settings.parentBody.toUpperCase()),
    co_quan_ban_hanh: text(settings.issuingBody.toUpperCase()),
    ky_hieu: text(settings.numberEnding),
    dia_danh: text(settings.place === '' ? FRAME.openPlace : settings.place),
    nam: text(String(settings.year)),
    dot_xet: text(campaign),
    kinh_gui: text(settings.addressee),
    tham_quyen_ky: text(settings.signer.slice(0, -1).join(' ').toUpperCase()),
    chuc_vu_ky: text((settings.signer.at(-1) ?? '').toUpperCase()),
    nguoi_ky: text(settings.signerName),
    ma_ket_qua: text(mark.code),
    moc_nhat_ky: text(mark.checkpoint === null ? '' : `${mark.checkpoint.sequence}-${mark.checkpoint.hash}`),
    dia_chi_kiem_tra: text(mark.address),
    ma_qr: inline(verifyPicture(mark)),
    noi_nhan: block(recipientsOf(settings)),
  };
}

/** What fills the placeholders of a letter of proposal. */
export function letterPatches(view: ProposalLetterView, mark: VerifyMark): Patches {
  const rows = view.lines.map(({ name, unit, score, className, award }, at) => ({
    stt: text(String(at + 1)),
    ten: text(name),
    don_vi: text(unit),
    tong_diem: text(score),
    xep_loai: text(className),
    hinh_thuc: text(award),
  }));
  return {
    ...frameOf(view.settings, view.campaign, mark),
    tong_so_de_nghi: text(kindsInWords(view.proposed)),
    phien_hop_hoi_dong: text(view.sessions.join(' ')),
    can_cu: block(basesOf(view)),
    bang_de_nghi: block([proposedTable(view.lines)]),
    noi_dung: block(proposalLetterBody(view)),
    de_nghi: { type: PatchType.TABLE_ROWS, rows },
  };
}

export function reportPatches(view: ScoringReportView, mark: VerifyMark): Patches {
  return {
    ...frameOf(view.settings, view.campaign, mark),
    tong_so_de_nghi: text(kindsInWords(view.proposed)),
    can_cu: block(view.settings.legalBases.map((base) => bodyOf(`${base.replace(/[;,.\s]+$/, '')};`, { italics: true }))),
    noi_dung: block(scoringReportBody(view)),
  };
}

export function explanationPatches(view: RankExplanationView, mark: VerifyMark): Patches {
  return { ...frameOf(view.settings, view.campaign, mark), noi_dung: block(rankExplanationBody(view)) };
}

/** What fills the template of a notice for one of its units. */
export function noticePatches(view: ResultNoticeView, notice: UnitNotice, mark: VerifyMark): Patches {
  const settings = { ...view.settings, addressee: notice.unit, recipients: noticeRecipients(view.settings, notice) };
  const rows = notice.lines.map(({ name, group, rank, score, className, outcome, decision }, at) => ({
    stt: text(String(at + 1)),
    ten: text(name),
    nhom_xet: text(group),
    hang: text(rank),
    tong_diem: text(score),
    xep_loai: text(className),
    noi_dung: text(outcome),
    quyet_dinh: text(decision?.words ?? ''),
    so_so_vang: text(decision?.goldenBookNo ?? ''),
  }));
  return {
    ...frameOf(settings, view.campaign, mark),
    don_vi: text(notice.unit),
    so_truong_hop: text(kindsInWords(notice.counts)),
    bang_ket_qua: block([noticeTable(view, notice)]),
    noi_dung: block(noticeBody(view, notice)),
    ket_qua: { type: PatchType.TABLE_ROWS, rows },
  };
}
