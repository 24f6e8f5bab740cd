/** What `dvk seed` says. */
export const seedMessages = {
  description: 'Nạp danh mục đơn vị hành chính cả nước',
  demo: 'nạp thêm mùa xét mẫu và tài khoản dùng thử',
  accounts: 'tệp JSON sẽ ghi tài khoản dùng thử',
  accountsMissing: 'Cần --accounts <tệp> khi dùng --demo.',
  done: 'Đã nạp dữ liệu.',
};
