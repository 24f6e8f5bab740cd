/** Words of the register of decisions to reward as a workbook. */
export const REGISTER = {
  fileName: 'Bảng theo dõi khen thưởng.xlsx',
  sheets: { state: 'Khen thưởng Nhà nước', party: 'Khen thưởng của Đảng' },
  title: 'SỔ THEO DÕI QUYẾT ĐỊNH KHEN THƯỞNG',
  tracks: { state: 'Khen thưởng phong trào “Dân vận khéo” của cơ quan Nhà nước', party: 'Khen thưởng phong trào “Dân vận khéo” của cấp ủy, tổ chức đảng' },
  takenOut: (moment: string): string => `Kết xuất lúc ${moment}`,
  narrowed: (search: string): string => `Chỉ gồm các dòng tìm được theo: ${search}`,
  narrowedBy: {
    search: (text: string): string => `“${text}”`,
    year: (year: number): string => `năm ${year}`,
    award: (award: string): string => `hình thức ${award}`,
    unit: (unit: string): string => `đơn vị ${unit}`,
    state: { standing: 'đang có hiệu lực', revoked: 'đã thu hồi' },
  },
  columns: ['STT', 'Số quyết định', 'Ngày', 'Cơ quan ban hành', 'Người ký', 'Hình thức khen', 'Số sổ vàng', 'Tên mô hình, điển hình', 'Đơn vị', 'Loại', 'Lĩnh vực', 'Đợt xét', 'Ghi chú'],
  kinds: { collective: 'Tập thể', individual: 'Cá nhân', household: 'Hộ gia đình' },
  revoked: (number: string, date: string, issuer: string, reason: string): string => `Đã thu hồi theo Quyết định số ${number} ngày ${date} của ${issuer}. Lý do: ${reason}`,
  none: 'Không có quyết định nào.',
  total: (count: string, revoked: string): string => `Tổng số: ${count}; trong đó đã thu hồi: ${revoked}.`,
  ofYear: (year: string, award: string, counts: string): string => `Năm ${year}, ${award}: ${counts}.`,
  rewards: (count: number, words: string): string => `${count} (${words}) lượt khen`,
  nobody: 'không',
} as const;
