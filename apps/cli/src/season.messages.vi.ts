/** What `dvk season …` says. */
export const seasonMessages = {
  description: 'Tệp mùa xét (.xlsx): xếp hạng, tạo mẫu',
  rank: 'Xếp hạng một tệp mùa xét, không cần cài đặt hay cơ sở dữ liệu',
  template: 'Ghi tệp mùa xét trống có danh mục chọn sẵn và trang hướng dẫn',
  file: 'tệp mùa xét .xlsx',
  resultFolder: 'thư mục ghi kết quả',
  templateFile: 'tệp .xlsx sẽ ghi',
  ranked: (count: number, folder: string): string => `Đã xếp hạng ${count} mô hình, điển hình. Kết quả: ${folder}`,
  resultCode: (sha256: string): string => `Mã kết quả (SHA-256): ${sha256}`,
  warnings: (count: number): string => `Có ${count} phiếu không được tính (xem trang Ghi chú).`,
  faults: (count: number, file: string): string => `Tệp có ${count} lỗi, chưa xếp hạng. Các ô sai được đánh dấu trong: ${file}`,
  moreFaults: (count: number): string => `… và còn ${count} lỗi khác.`,
  templateWritten: (file: string): string => `Đã ghi tệp mẫu: ${file}`,
};
