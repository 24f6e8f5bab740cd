import { Workbook } from 'exceljs';

export type GridValue = string | number | boolean | null;
export type Grid = GridValue[][];
/** Sheets of a workbook by name, each as rows of values; row 0 is the head. */
export type Grids = Record<string, Grid>;

/** A valid season: two groups of two leaves, three members, three nominations of one peer group. */
export function plainSeason(): Grids {
  return {
    'Thông tin': [
      ['Mục', 'Giá trị'],
      ['Tên đợt xét', 'Đợt thử'],
      ['Năm', 2026],
      ['Cơ quan tổ chức', 'Ban Tuyên giáo và Dân vận'],
      ['Phương pháp', 'Trung bình'],
      ['Số phiếu cắt mỗi đầu', 1],
      ['Cắt khi có từ (phiếu)', 5],
      ['Phạm vi', 'Theo phiếu'],
      ['Số phiếu tối thiểu', 1],
      ['Số chữ số thập phân', 2],
      ['Xếp loại theo', 'Chính xác'],
      ['Xếp hạng theo', 'Làm tròn'],
      ['Điểm thưởng vượt trần', 'Không'],
      ['Trần điểm thưởng', null],
      ['Trần điểm trừ', null],
    ],
    'Tiêu chí': [
      ['Mã', 'Mã nhóm', 'Tên', 'Loại', 'Điểm tối đa', 'Hệ số', 'Bước', 'Điểm sàn', 'Người chấm'],
      ['A', null, 'Nội dung', 'Nhóm', 60, null, null, null, null],
      ['A1', 'A', 'Cách làm', 'Điểm', 40, null, 0.5, null, null],
      ['A2', 'A', 'Sáng tạo', 'Điểm', 20, null, 0.5, null, null],
      ['B', null, 'Hiệu quả', 'Nhóm', 40, null, null, null, null],
      ['B1', 'B', 'Kết quả', 'Điểm', 30, null, 0.5, null, null],
      ['B2', 'B', 'Lan tỏa', 'Điểm', 10, null, 0.5, null, null],
    ],
    'Đơn vị': [
      ['Mã', 'Tên', 'Loại', 'Mã đơn vị cấp trên'],
      ['T', 'Tỉnh ủy', 'tỉnh', null],
      ['X1', 'Xã Tân Trào', 'xã', 'T'],
      ['X2', 'Xã Sơn Dương', 'xã', 'T'],
      ['S1', 'Sở Nội vụ', 'sở', null],
      ['S2', 'Sở Tư pháp', 'sở', null],
      ['S3', 'Hội Nông dân', 'hội', null],
    ],
    'Mô hình': [
      ['Mã', 'Tên', 'Mã đơn vị', 'Đối tượng', 'Lĩnh vực', 'Nhóm xét', 'Tóm tắt', 'Ưu tiên nữ'],
      ['MH1', 'Ánh sáng đường quê', 'X1', 'Mô hình tập thể', 'Kinh tế', null, 'Thắp sáng 12 km.', null],
      ['MH2', 'Bếp ấm', 'X2', 'Mô hình tập thể', 'Kinh tế', null, 'Nấu ăn.', null],
      ['MH3', 'Chợ phiên xanh', 'X2', 'Mô hình tập thể', 'Kinh tế', null, 'Không túi nhựa.', null],
    ],
    'Thành viên': [
      ['Mã', 'Họ tên', 'Chức vụ', 'Mã đơn vị', 'Vai trò'],
      ['TV1', 'Nguyễn Văn An', 'Trưởng ban', 'S1', 'Chủ tịch'],
      ['TV2', 'Trần Thị Bình', 'Phó ban', 'S2', 'Thư ký'],
      ['TV3', 'Lê Văn Chín', 'Ủy viên', 'S3', 'Ủy viên'],
    ],
    Điểm: [
      ['Mã mô hình', 'Mã thành viên', 'A1', 'A2', 'B1', 'B2'],
      ['MH1', 'TV1', 40, 20, 30, 10],
      ['MH1', 'TV2', 38, 18, 28, 9],
      ['MH1', 'TV3', 39, 19, 29, 8],
      ['MH2', 'TV1', 30, 15, 25, 8],
      ['MH2', 'TV2', 31, 15, 25, 8],
      ['MH2', 'TV3', 32, 15, 25, 8],
      ['MH3', 'TV1', 20, 10, 15, 5],
      ['MH3', 'TV2', 20, 10, 15, 5],
      ['MH3', 'TV3', 20, 10, 15, 5],
    ],
  };
}

/** Sets a cell by its address ("C4") in a grid that has the head in row 1; the grid grows as needed. */
export function setCell(grid: Grid, address: string, value: GridValue): void {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  const column = [...(match?.[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(match?.[2]);
  while (grid.length < row) grid.push([]);
  const cells = grid[row - 1] ?? [];
  while (cells.length < column) cells.push(null);
  cells[column - 1] = value;
}

/** Sets the value of an item of sheet "Thông tin". */
export function setItem(grids: Grids, item: string, value: GridValue): void {
  const row = grids['Thông tin']?.find(([name]) => name === item);
  if (!row) throw new Error(`no item ${item}`);
  row[1] = value;
}

export function workbookOf(grids: Grids): Workbook {
  const book = new Workbook();
  for (const [name, grid] of Object.entries(grids)) {
    const sheet = book.addWorksheet(name);
    for (const row of grid) sheet.addRow(row);
  }
  return book;
}

export async function writeGrids(path: string, grids: Grids): Promise<void> {
  await workbookOf(grids).xlsx.writeFile(path);
}
