/** Files shown in their place. */
export const viewer = {
  loading: 'Đang mở tệp…',
  failed: 'Không mở được tệp này tại chỗ. Hãy tải về để xem.',
  page: (page: string, pages: string) => `Trang ${page} / ${pages}`,
  picture: (name: string) => `Hình: ${name}`,
  pageOf: (page: string, name: string) => `Trang ${page} của ${name}`,
  previous: 'Trang trước',
  next: 'Trang sau',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  fit: 'Vừa khung',
  percent: (percent: string) => `${percent} %`,
  large: 'Xem lớn',
  close: 'Đóng',
  tools: (name: string) => `Công cụ xem ${name}`,
};
