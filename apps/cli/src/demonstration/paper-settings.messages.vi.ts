import type { PaperSettings } from '@dvk/campaigns';

/** Heads and signatures of the demonstration's papers; numbers and dates are left to the registry. */
export const demonstrationPapers: PaperSettings = {
  awardList: {
    head: 'state',
    parentBody: 'Ủy ban nhân dân tỉnh Tuyên Quang',
    issuingBody: 'Hội đồng Thi đua – Khen thưởng tỉnh',
    numberEnding: 'DS-HĐTĐKT',
    place: 'Tuyên Quang',
    preparer: 'Người lập danh sách',
    signingFor: 'TM. Hội đồng',
    signerTitle: 'Chủ tịch',
    signerName: '',
    recipients: ['Chủ tịch Ủy ban nhân dân tỉnh', 'Các thành viên Hội đồng', 'Sở Nội vụ'],
    annexTo: 'Tờ trình số        /TTr-HĐTĐKT ngày      tháng      năm 2026',
  },
  scoreSummary: {
    head: 'party',
    parentBody: 'Tỉnh ủy Tuyên Quang',
    issuingBody: 'Ban Tuyên giáo và Dân vận',
    numberEnding: 'BC/BTGDV',
    place: 'Tuyên Quang',
    preparer: 'Thư ký tổ chấm điểm',
    signingFor: 'T/M Tổ chấm điểm',
    signerTitle: 'Tổ trưởng',
    signerName: 'Hà Minh Đức',
    recipients: ['Thường trực Tỉnh ủy', 'Các thành viên tổ chấm điểm'],
    annexTo: '',
  },
};
