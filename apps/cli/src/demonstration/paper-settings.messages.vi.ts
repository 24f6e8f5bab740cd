import type { PaperHead, PaperSettings } from '@dvk/campaigns';

const council: PaperHead = {
  head: 'state',
  parentBody: 'Ủy ban nhân dân tỉnh Tuyên Quang',
  issuingBody: 'Hội đồng Thi đua – Khen thưởng tỉnh',
  numberEnding: '',
  place: 'Tuyên Quang',
  preparer: 'Thư ký Hội đồng',
  signingFor: 'TM. Hội đồng',
  signerTitle: 'Chủ tịch',
  signerName: '',
  recipients: ['Như trên', 'Các thành viên Hội đồng', 'Lưu: VT, HĐTĐKT'],
  annexTo: '',
  addressee: '',
};

const panel: PaperHead = {
  head: 'party',
  parentBody: 'Tỉnh ủy Tuyên Quang',
  issuingBody: 'Ban Tuyên giáo và Dân vận',
  numberEnding: '',
  place: 'Tuyên Quang',
  preparer: 'Thư ký tổ chấm điểm',
  signingFor: 'T/M Tổ chấm điểm',
  signerTitle: 'Tổ trưởng',
  signerName: 'Hà Minh Đức',
  recipients: ['Thường trực Tỉnh ủy', 'Các thành viên tổ chấm điểm', 'Lưu VP'],
  annexTo: '',
  addressee: '',
};

/** Heads and signatures of the demonstration's papers; numbers and dates are left to the registry. */
export const demonstrationPapers: PaperSettings = {
  awardList: {
    ...council,
    numberEnding: 'DS-HĐTĐKT',
    preparer: 'Người lập danh sách',
    recipients: ['Chủ tịch Ủy ban nhân dân tỉnh', 'Các thành viên Hội đồng', 'Sở Nội vụ'],
    annexTo: 'Tờ trình số        /TTr-HĐTĐKT ngày      tháng      năm 2026',
  },
  scoreSummary: { ...panel, numberEnding: 'BC/BTGDV', recipients: ['Thường trực Tỉnh ủy', 'Các thành viên tổ chấm điểm'] },
  proposalLetter: { ...council, numberEnding: 'TTr-HĐTĐKT', addressee: 'Chủ tịch Ủy ban nhân dân tỉnh Tuyên Quang' },
  scoringReport: { ...panel, numberEnding: 'BC/BTGDV', addressee: 'Ban Thường vụ Tỉnh ủy' },
  rankExplanation: { ...panel, numberEnding: 'PL/BTGDV' },
  resultNotice: { ...council, numberEnding: 'TB-HĐTĐKT' },
  councilMinutes: { ...council, numberEnding: 'BB-HĐTĐKT' },
  legalBases: [
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15',
    'Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ',
    'Căn cứ Thông tư số 15/2025/TT-BNV của Bộ trưởng Bộ Nội vụ',
  ],
};
