import type { Role } from '@dvk/identity';

/** An account of the demonstration: who it is, what it may do, and what to try with it. */
export interface DemonstrationPerson {
  readonly username: string;
  /** The assessor of the season the account belongs to; null: a person of its own. */
  readonly assessorCode: string | null;
  readonly fullName: string;
  readonly title: string;
  /** Code of the unit of its posts, as in the season workbook. */
  readonly unitCode: string;
  readonly roles: readonly Role[];
  readonly description: string;
}

/** One account for each role; the season is `examples/mua-xet-2026.xlsx`. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  {
    username: 'canbo.xa',
    assessorCode: null,
    fullName: 'Hoàng Thị Duyên',
    title: 'Công chức Văn phòng xã Tân Trào',
    unitCode: '02545',
    roles: ['unit-clerk'],
    description: 'Cán bộ xã Tân Trào: đăng ký mô hình, tự chấm, nộp hồ sơ',
  },
  {
    username: 'chuyenvien',
    assessorCode: null,
    fullName: 'Phạm Quang Huy',
    title: 'Chuyên viên Ban Tuyên giáo và Dân vận Tỉnh ủy',
    unitCode: 'TU-TGDV',
    roles: ['department-staff'],
    description: 'Chuyên viên Ban Tuyên giáo và Dân vận: bộ tiêu chí, đợt xét, tiếp nhận, phân công',
  },
  {
    username: 'uyvien',
    assessorCode: 'TV2',
    fullName: '',
    title: '',
    unitCode: 'SNV',
    roles: ['panel-member'],
    description: 'Ủy viên tổ chấm điểm: chấm điểm các hồ sơ được giao',
  },
  {
    username: 'thuky.to',
    assessorCode: 'TV7',
    fullName: '',
    title: '',
    unitCode: 'TU-TGDV',
    roles: ['panel-member', 'panel-secretary'],
    description: 'Thư ký tổ chấm điểm: chấm điểm, theo dõi tiến độ, kết thúc chấm điểm, chốt kết quả',
  },
  {
    username: 'thuky.hoidong',
    assessorCode: null,
    fullName: 'Đặng Thị Mai Hương',
    title: 'Trưởng phòng Thi đua – Khen thưởng, Sở Nội vụ',
    unitCode: 'SNV',
    roles: ['council-secretary'],
    description: 'Thư ký Hội đồng Thi đua – Khen thưởng: xem kết quả, tải danh sách đề nghị khen thưởng',
  },
  {
    username: 'giamsat',
    assessorCode: null,
    fullName: 'Bùi Văn Thành',
    title: 'Ủy viên Ủy ban Kiểm tra Tỉnh ủy',
    unitCode: 'TU',
    roles: ['auditor'],
    description: 'Người giám sát: xem kết quả sau khi kết thúc chấm điểm',
  },
  {
    username: 'quantri',
    assessorCode: null,
    fullName: 'Lê Thanh Sơn',
    title: 'Quản trị hệ thống',
    unitCode: 'VP-UBND',
    roles: ['administrator'],
    description: 'Quản trị: người dùng và chức danh; không xem được điểm',
  },
];
