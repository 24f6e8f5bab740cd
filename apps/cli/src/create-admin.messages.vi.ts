/** What `dvk create-admin` says. */
export const createAdminMessages = {
  description: 'Tạo tài khoản quản trị',
  username: 'tên đăng nhập: 3–64 ký tự a–z, 0–9, dấu chấm, gạch ngang, gạch dưới',
  fullName: 'họ và tên',
  unit: 'mã đơn vị nơi người đó công tác, ví dụ 01',
  passwordStdin: 'đọc mật khẩu từ dòng đầu của đầu vào chuẩn; không có thì máy tạo mật khẩu tạm',
  done: (username: string): string => `Đã tạo tài khoản quản trị ${username}.`,
  temporary: (password: string): string => `Mật khẩu tạm (chỉ hiện một lần, phải đổi khi đăng nhập): ${password}`,
  unknownUnit: (code: string): string => `Không có đơn vị nào mang mã ${code}. Nạp danh mục đơn vị bằng lệnh: dvk seed`,
  faults: {
    'account.username-form': 'Tên đăng nhập cần 3–64 ký tự a–z, 0–9, dấu chấm, gạch ngang, gạch dưới.',
    'account.username-taken': 'Tên đăng nhập này đã có người dùng.',
    'account.full-name-missing': 'Cần họ và tên.',
    'identity.password-too-short': 'Mật khẩu cần ít nhất 10 ký tự.',
    'identity.password-too-long': 'Mật khẩu dài nhất 128 ký tự.',
    'identity.password-is-username': 'Mật khẩu phải khác tên đăng nhập.',
    'identity.password-too-common': 'Mật khẩu này quá phổ biến, hãy chọn mật khẩu khác.',
  } as Readonly<Record<string, string>>,
};
