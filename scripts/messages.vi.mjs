/** Every sentence the two commands print for a person. */
export const messages = {
  oldNode: (version) =>
    `Cần Node.js 20.19 trở lên, máy này đang chạy ${version}. Hãy cài bản LTS mới tại https://nodejs.org rồi chạy lại.`,
  installing: 'Đang cài các gói cần thiết (npm ci), lần đầu mất vài phút…',
  linkedModules: 'node_modules ở đây là liên kết tới thư mục khác; cài gói sẽ xóa trắng thư mục đó. Hãy bỏ liên kết rồi chạy lại.',
  installFailed: 'Cài gói không thành công. Hãy kiểm tra mạng và thông báo của npm ở trên rồi chạy lại.',
  building: (part) => `Đang dựng ${part === 'server' ? 'máy chủ' : 'giao diện web'}…`,
  buildFailed: (part) => `Dựng ${part === 'server' ? 'máy chủ' : 'giao diện web'} không thành công, xem thông báo ở trên.`,
  startingDatabase: 'Đang khởi động cơ sở dữ liệu…',
  creatingDatabase: 'Đang tạo cơ sở dữ liệu lần đầu…',
  databaseElsewhere: (folder) =>
    `Thư mục dự án không mở được cho tài khoản chạy cơ sở dữ liệu, nên dữ liệu được đặt tại ${folder}.`,
  databaseFailed: (reason) => `Cơ sở dữ liệu không khởi động được: ${reason}`,
  passwordsLost: (file) => `thiếu tệp ${file} giữ mật khẩu của dữ liệu đã có. Hãy phục hồi tệp này từ bản sao lưu.`,
  databaseRevived: 'Cơ sở dữ liệu bị dừng đột ngột và đã được khởi động lại.',
  unsupportedPlatform: (platform) =>
    `Chưa có PostgreSQL kèm sẵn cho ${platform}. Hãy đặt biến DATABASE_URL trỏ tới một máy chủ PostgreSQL 18 rồi chạy lại.`,
  noUnprivilegedUser:
    'Đang chạy với quyền root nhưng máy không có tài khoản postgres hay nobody để chạy cơ sở dữ liệu. Hãy chạy bằng người dùng thường hoặc đặt DATABASE_URL.',
  migrating: 'Đang cập nhật cấu trúc dữ liệu…',
  migrateFailed: 'Cập nhật cấu trúc dữ liệu không thành công.',
  seeding: 'Đang nạp mùa khen thưởng minh họa (chỉ lần đầu)…',
  seedFailed: 'Nạp dữ liệu minh họa không thành công.',
  startingServer: 'Đang mở hệ thống…',
  serverFailed: (logFile) => `Hệ thống không khởi động được. Nhật ký: ${logFile}`,
  serverRevived: 'Máy chủ bị dừng đột ngột và đã được mở lại.',
  serverGaveUp: (logFile) => `Máy chủ dừng nhiều lần liên tiếp nên chương trình kết thúc. Nhật ký: ${logFile}`,
  portTaken: (wanted, chosen) => `Cổng ${wanted} đang có chương trình khác dùng, chuyển sang cổng ${chosen}.`,
  alreadyRunning: (address) => `Hệ thống đang chạy sẵn tại ${address}`,
  ready: (address, seconds) => `\n  Dân vận khéo đã sẵn sàng: ${address}   (${seconds} giây)\n`,
  accountsTitle: '  Tài khoản minh họa (chỉ dùng để xem thử trên máy này):',
  accountLine: (account, width) =>
    `    ${account.username.padEnd(width.username)}  ${account.password.padEnd(width.password)}  ${account.description}`,
  mailbox: (folder) => `  Chưa đặt máy chủ thư (SMTP_URL): mỗi thư gửi đi thành một tệp .eml trong ${folder}\n`,
  howToStop: '  Nhấn Ctrl-C để dừng.\n',
  stopping: '\nĐang dừng…',
  stopped: 'Đã dừng, dữ liệu được giữ nguyên.',
  noBrowser:
    'Không tìm thấy trình duyệt để chạy kiểm thử. Hãy cài Chromium, Google Chrome hoặc Microsoft Edge, hoặc đặt CHROMIUM_PATH trỏ tới tệp chạy của trình duyệt.',
  installingBrowser: 'Đang cài Chromium cho kiểm thử trên trình duyệt…',
};
