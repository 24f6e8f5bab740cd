/** Files that go along with a registration, a nomination or what is told of a year. */
export const attachments = {
  bare: 'Vị trí và dữ liệu máy ảnh được bỏ khỏi ảnh',
  camera: 'Chụp ảnh',
  title: 'Tệp kèm theo',
  lead: 'Ảnh, kế hoạch, số liệu làm rõ bản đăng ký; chọn nhiều tệp một lúc được. Tệp được lưu ngay khi tải lên xong.',
  leadAccepted: 'Bản đăng ký đã tiếp nhận: thêm tệp được, tệp đã gửi giữ nguyên.',
  add: 'Tệp kèm bản đăng ký',
  rename: 'Đổi tên',
  renameNamed: (name: string) => `Đổi tên ${name}`,
  newName: 'Tên mới',
  newNameHint: 'Đuôi tệp giữ nguyên.',
};
