/** What `dvk migrate` says. */
export const migrateMessages = {
  description: 'Cập nhật cấu trúc cơ sở dữ liệu lên phiên bản của chương trình',
  upToDate: 'Cấu trúc dữ liệu đã là mới nhất.',
  applied: (names: readonly string[]) => `Đã cập nhật cấu trúc dữ liệu: ${names.join(', ')}`,
};
