/** What becomes of each placeholder, for the office that writes a template. */
export const PLACEHOLDERS: Readonly<Record<string, string>> = {
  co_quan_cap_tren: 'Cơ quan cấp trên, chữ in hoa',
  co_quan_ban_hanh: 'Cơ quan ban hành, chữ in hoa',
  ky_hieu: 'Ký hiệu sau số, ví dụ TTr-HĐTĐKT',
  dia_danh: 'Địa danh ghi trước ngày tháng',
  nam: 'Năm của đợt xét',
  dot_xet: 'Tên đợt xét',
  kinh_gui: 'Nơi gửi đến',
  tham_quyen_ky: 'Thẩm quyền ký, ví dụ TM. HỘI ĐỒNG',
  chuc_vu_ky: 'Chức vụ người ký',
  nguoi_ky: 'Họ tên người ký',
  ma_ket_qua: '12 ký tự đầu của mã kết quả',
  dia_chi_kiem_tra: 'Địa chỉ trang kiểm tra văn bản',
  ma_qr: 'Mã QR dẫn đến trang kiểm tra',
  noi_nhan: 'Khối “Nơi nhận”',
  noi_dung: 'Toàn bộ phần nội dung của mẫu chuẩn',
  tong_so_de_nghi: 'Tổng số đề nghị bằng số và chữ',
  can_cu: 'Các dòng căn cứ',
  bang_de_nghi: 'Cả bảng đề nghị khen thưởng',
  'de_nghi.stt': 'Số thứ tự; đặt trong một hàng của bảng, hàng được lặp lại cho từng đề nghị',
  'de_nghi.ten': 'Tên mô hình, điển hình (trong hàng lặp)',
  'de_nghi.don_vi': 'Đơn vị (trong hàng lặp)',
  'de_nghi.tong_diem': 'Tổng điểm (trong hàng lặp)',
  'de_nghi.xep_loai': 'Xếp loại (trong hàng lặp)',
  'de_nghi.hinh_thuc': 'Hình thức đề nghị (trong hàng lặp)',
};

/** Words of the standard templates. */
export const STANDARD = {
  fileName: (paper: string): string => `Mẫu chuẩn – ${paper}.docx`,
  previewName: (paper: string): string => `Xem thử – ${paper}.docx`,
  state: ['{{tham_quyen_ky}}', '{{chuc_vu_ky}}'],
  code: 'Mã kết quả: {{ma_ket_qua}}',
  address: 'Kiểm tra: {{dia_chi_kiem_tra}}',
  addressee: 'Kính gửi: {{kinh_gui}}.',
} as const;

/** A made-up season for previews. */
export const EXAMPLE = {
  title: 'Đợt xét mẫu (dữ liệu giả định)',
  organizer: 'Ban Tuyên giáo và Dân vận',
  criteria: 'Bộ tiêu chí mẫu',
  group: 'Hiệu quả',
  leaf: 'Kết quả cụ thể',
  field: 'Kinh tế',
  peerGroup: 'Mô hình tập thể',
  classes: ['Tốt', 'Khá'],
  award: 'Bằng khen',
  units: ['Xã Mẫu Một', 'Phường Mẫu Hai', 'Xã Mẫu Ba'],
  names: ['Thôn sạch, đường hoa', 'Ánh sáng đường quê', 'Tổ hòa giải khéo'],
  members: ['Nguyễn Văn A', 'Trần Thị B', 'Lê Văn C'],
  memberTitle: 'Thành viên tổ chấm điểm',
  decision: { name: 'Tổ chấm điểm', number: '01-QĐ/BTGDV', date: '02/03/2026', issuer: 'Ban Tuyên giáo và Dân vận' },
} as const;
