import type { NewPerson } from './people-at-work';
import { storyCommunes } from './story-season';

export const province = 'Tỉnh Tuyên Quang';

/** Everybody of the story besides the administrator, as the administrator adds them. */
export const people = {
  staff: { fullName: 'Phạm Quang Huy', username: 'chuyen.vien', title: 'Chuyên viên', post: { role: 'Cán bộ Ban Tuyên giáo và Dân vận', unit: province } },
  firstClerk: { fullName: 'Hoàng Thị Duyên', username: 'xa.tantrao', title: 'Công chức xã', post: { role: 'Cán bộ đơn vị', unit: storyCommunes.first } },
  secondClerk: { fullName: 'Vũ Đình Nam', username: 'xa.sonduong', title: 'Công chức xã', post: { role: 'Cán bộ đơn vị', unit: storyCommunes.second } },
  chair: { fullName: 'Nguyễn Hữu Tiến', username: 'to.truong', title: 'Phó Trưởng ban', post: { role: 'Thành viên tổ chấm điểm', unit: province } },
  // The seats of these two come with their appointment.
  member: { fullName: 'Trần Thị Lệ', username: 'uy.vien', title: 'Chủ tịch Mặt trận xã' },
  secretary: { fullName: 'Lý Văn Bình', username: 'thu.ky', title: 'Trưởng phòng' },
  council: {
    fullName: 'Đặng Thị Mai Hương',
    username: 'hoi.dong',
    title: 'Trưởng phòng Thi đua – Khen thưởng',
    post: { role: 'Thư ký Hội đồng Thi đua – Khen thưởng', unit: province },
  },
} as const satisfies Record<string, NewPerson>;
