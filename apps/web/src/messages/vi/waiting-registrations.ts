/** What the intake page says of what was handed in outside any campaign, and of the way there. */
export const waitingRegistrations = {
  views: 'Các phần của trang tiếp nhận',
  nominations: 'Hồ sơ dự đợt xét',
  tab: 'Đăng ký chờ tiếp nhận',
  tabWithCount: (count: string) => `Đăng ký chờ tiếp nhận (${count})`,
  lead: 'Bản đăng ký gửi ngoài đợt xét. Mở từng bản để tiếp nhận hoặc trả lại.',
  list: 'Danh sách đăng ký chờ tiếp nhận',
  handedIn: 'Gửi lúc',
  empty: 'Không có bản đăng ký nào chờ tiếp nhận',
  emptyHint: 'Bản đăng ký đơn vị gửi ngoài đợt xét hiện ở đây cho đến khi được tiếp nhận hoặc trả lại. Hồ sơ nộp cho một đợt xét ở phần “Hồ sơ dự đợt xét”.',
} as const;
