import type { ErrorSentences } from '../format';

export const publicSite = {
  navigation: 'Mô hình được khen',
  title: 'Mô hình, điển hình “Dân vận khéo” được khen thưởng',
  lead: 'Kết quả các đợt xét đã công bố.',
  label: 'Mô hình, điển hình được khen thưởng',
  search: 'Tìm theo tên hoặc đơn vị',
  columns: { name: 'Mô hình, điển hình', kind: 'Loại', unit: 'Đơn vị', field: 'Lĩnh vực', award: 'Hình thức khen', campaign: 'Đợt xét', year: 'Năm' },
  kinds: {
    'collective-model': 'Mô hình tập thể',
    'individual-model': 'Mô hình cá nhân',
    'collective-exemplar': 'Điển hình tập thể',
    'individual-exemplar': 'Điển hình cá nhân',
    household: 'Hộ gia đình',
  } as Readonly<Record<string, string>>,
  empty: 'Chưa có kết quả nào được công bố',
  emptyHint: 'Khi một đợt xét công bố kết quả, các mô hình, điển hình được khen sẽ hiện ở đây.',
  all: 'Tất cả',
  back: 'Danh sách được khen',
  entry: 'Khen thưởng',
  organizer: 'Cơ quan chủ trì',
  publishedAt: 'Công bố lúc',
  verifyCode: 'Mã kết quả',
  decision: 'Quyết định',
  decisionOf: (number: string, date: string, issuer: string) => `Số ${number} ngày ${date} của ${issuer}`,
  goldenBookNo: 'Số sổ vàng',
  revoked: 'Đã thu hồi',
};

export const publicSiteErrors: ErrorSentences = {};
