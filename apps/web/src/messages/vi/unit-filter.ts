/** Narrowing a list to one unit, loaded with the lists that offer it. */
export const unitFilter = {
  open: 'Lọc theo đơn vị',
  search: 'Đơn vị',
  hint: 'Gõ ít nhất hai chữ của tên đơn vị, tên nay hoặc tên cũ.',
  hintOn: (year: string) => `Gõ ít nhất hai chữ. Chọn trong các đơn vị còn hoạt động cuối năm ${year}, theo tên lúc đó.`,
  choose: 'Chọn đơn vị tìm được',
  blank: 'Chưa chọn',
  nothing: 'Không có đơn vị nào như vậy.',
  of: (name: string): string => `Chỉ của ${name}`,
  clear: 'Bỏ lọc đơn vị',
} as const;
