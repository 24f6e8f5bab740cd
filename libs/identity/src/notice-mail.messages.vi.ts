import type { NoticeKind, NoticeParams } from './notice';

/** What the mail beside a notice says, and the page it leads to. */
interface MailWords<Kind extends NoticeKind> {
  readonly subject: (params: NoticeParams[Kind]) => string;
  readonly sentence: (params: NoticeParams[Kind]) => string;
  readonly path: string;
}

const day = (date: string): string => date.split('-').reverse().join('/');
const instant = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric' });

/** An instant as the office writes it: "08:00 ngày 05/12/2026". */
function moment(iso: string): string {
  const parts = new Map(instant.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return `${parts.get('hour')}:${parts.get('minute')} ngày ${parts.get('day')}/${parts.get('month')}/${parts.get('year')}`;
}

const ownResults = '/ket-qua-don-vi';

/**
 * Notices that go by mail too, when nothing else sends one for them. Such a mail says that something is there and where it is read: no
 * mark, no rank, no award, nobody nominated, nothing somebody wrote of a case.
 */
export const noticeMails = {
  'reward.issued': {
    subject: ({ campaignName }) => `Quyết định khen thưởng: ${campaignName}`,
    sentence: ({ campaignName, number }) => `${campaignName}: đã có Quyết định số ${number} khen thưởng trường hợp của đơn vị.`,
    path: ownResults,
  } satisfies MailWords<'reward.issued'>,
  'reward.revoked': {
    subject: ({ campaignName }) => `Thu hồi khen thưởng: ${campaignName}`,
    sentence: ({ campaignName, number }) => `${campaignName}: Quyết định số ${number} thu hồi khen thưởng đối với một trường hợp của đơn vị.`,
    path: ownResults,
  } satisfies MailWords<'reward.revoked'>,
  'reward.corrected': {
    subject: ({ campaignName }) => `Đính chính quyết định khen thưởng: ${campaignName}`,
    sentence: ({ campaignName, beforeNumber, beforeDate, beforeIssuer, number, date, issuer }) =>
      `${campaignName}: Quyết định khen thưởng số ${beforeNumber} ngày ${day(beforeDate)} của ${beforeIssuer} được đính chính thành số ${number} ngày ${day(date)} của ${issuer}.`,
    path: ownResults,
  } satisfies MailWords<'reward.corrected'>,
  'reward.restored': {
    subject: ({ campaignName }) => `Hủy việc thu hồi khen thưởng: ${campaignName}`,
    sentence: ({ campaignName, number, revokedNumber }) => `${campaignName}: việc thu hồi theo Quyết định số ${revokedNumber} được hủy bỏ; khen thưởng theo Quyết định số ${number} vẫn có hiệu lực.`,
    path: ownResults,
  } satisfies MailWords<'reward.restored'>,
  'council.session-called': {
    subject: ({ campaignName }) => `Mời họp Hội đồng: ${campaignName}`,
    sentence: ({ campaignName, plannedAt, place }) => `Kính mời dự phiên họp Hội đồng của ${campaignName} lúc ${moment(plannedAt)}, tại ${place}.`,
    path: '/bieu-quyet',
  } satisfies MailWords<'council.session-called'>,
};

export const noticeMailText = (sentence: string, link: string): string =>
  ['Kính gửi đồng chí,', sentence, `Đăng nhập để xem: ${link}`, 'Thư này do hệ thống Dân vận khéo gửi tự động, đề nghị không trả lời.'].join('\n\n') + '\n';
