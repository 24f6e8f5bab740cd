/** Said on the console of whoever starts the server without a key that the database needs. */
export const keyMissing = {
  checkpoint: (path: string): string =>
    `Không khởi động: thiếu tệp khóa ký điểm kiểm tra nhật ký ${path}, trong khi cơ sở dữ liệu đã có điểm kiểm tra ký bằng khóa đó; hãy khôi phục tệp từ bản sao lưu rồi khởi động lại (chương trình không tự tạo khóa mới).`,
  ballot: (path: string): string =>
    `Không khởi động: thiếu tệp khóa hòm phiếu ${path}, trong khi cơ sở dữ liệu đang có hòm phiếu kín chưa kiểm; hãy khôi phục tệp từ bản sao lưu rồi khởi động lại (chương trình không tự tạo khóa mới).`,
};
