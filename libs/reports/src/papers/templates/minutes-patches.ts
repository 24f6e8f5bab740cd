import { PatchType } from 'docx';
import { minutesBody, minutesRecipients, momentOf, presentTable, voteCells, votesTable, type WrittenMinutes } from '../council-minutes/council-minutes';
import { MINUTES } from '../council-minutes/messages.vi';
import { figureAndWords } from '../kind-counts';
import type { PaperSettings } from '../paper-settings';
import type { VerifyMark } from '../word/verify-mark';
import { emptyLine } from '../word/word-text';
import { block, frameOf, type Patches, text } from './template-patches';

const voteFields = ['stt', 'ten', 'cau_hoi', 'tan_thanh', 'khong_tan_thanh', 'phieu_trang', 'ty_le', 'ket_qua'] as const;

/** What fills the template of the minutes of a session. */
export function minutesPatches(minutes: WrittenMinutes, settings: PaperSettings, mark: VerifyMark): Patches {
  const { title, number, place, startedAt, endedAt, chair, secretary, members, present, absent, cases, conclusion, campaignName } = minutes;
  const recipients = minutesRecipients(settings);
  return {
    ...frameOf(settings, campaignName, mark),
    noi_nhan: block(recipients.length === 0 ? [emptyLine()] : recipients),
    phien_hop: text(title),
    so_phien: text(String(number)),
    dia_diem: text(place),
    bat_dau: text(momentOf(startedAt)),
    ket_thuc: text(endedAt === null ? '' : momentOf(endedAt)),
    chu_tri: text(chair.name),
    thu_ky: text(secretary.name),
    so_thanh_vien: text(figureAndWords(members)),
    so_co_mat: text(figureAndWords(present.length)),
    so_vang_mat: text(figureAndWords(absent.length)),
    ket_luan: text(conclusion),
    bang_thanh_phan: block([presentTable(present)]),
    bang_bieu_quyet: block([cases.length === 0 ? emptyLine() : votesTable(cases)]),
    noi_dung: block(minutesBody(minutes, settings)),
    bieu_quyet: { type: PatchType.TABLE_ROWS, rows: cases.map((each) => Object.fromEntries(voteCells(each).map((cell, at) => [voteFields[at] ?? '', text(cell)]))) },
    thu_ky_chuc_danh: text(MINUTES.signatures[settings.head].secretary),
    chu_tri_chuc_danh: text(MINUTES.signatures[settings.head].chair),
  };
}
