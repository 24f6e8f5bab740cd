import { searchKey } from './search-key';

describe('searchKey', () => {
  it.each([
    ['Đắk Lắk', 'dak lak'],
    ['  Mô   hình ', 'mo hinh'],
    ['Hoà Bình', 'Hòa Bình'],
    ['Quý Hòa'.normalize('NFD'), 'quy hoa'],
    ['Ưu tiên nữ', 'UU TIEN NU'],
  ])('%s is found by %s', (one, other) => expect(searchKey(one)).toBe(searchKey(other)));
  it('keeps different words apart', () => expect(searchKey('Mức')).not.toBe(searchKey('Mục tiêu')));
});
