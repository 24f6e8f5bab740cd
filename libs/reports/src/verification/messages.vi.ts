import type { PaperDifference } from './compare-paper';

const value = (text: string | null): string => (text === null || text === '' ? 'trống' : `“${text}”`);

const lines: Readonly<Record<PaperDifference['kind'], (difference: PaperDifference) => string>> = {
  cell: ({ sheet, address, expected, found }) => `Trang ${sheet}, ô ${address}: tệp ghi ${value(found)}, lập lại từ kết quả là ${value(expected)}`,
  formula: ({ sheet, address, expected }) => `Trang ${sheet}, ô ${address}: có công thức không phải của hệ thống, lập lại từ kết quả là ${value(expected)}`,
  'row-added': ({ sheet, address, found }) => `Trang ${sheet}, dòng ${address}: dòng thêm vào: ${value(found)}`,
  'row-missing': ({ sheet, address, expected }) => `Trang ${sheet}, dòng ${address}: thiếu dòng: ${value(expected)}`,
  'rows-swapped': ({ sheet, address, found }) => `Trang ${sheet}, dòng ${address}: đổi chỗ với dòng ngay sau: ${value(found)}`,
  merge: ({ sheet, address, expected }) => `Trang ${sheet}, ô ${address}: ${expected === null ? 'bị gộp ô' : 'không còn gộp ô'}`,
  'sheet-added': ({ sheet }) => `Trang ${sheet}: trang thêm vào`,
  'sheet-missing': ({ sheet }) => `Trang ${sheet}: thiếu cả trang`,
};

/** One difference between a file and the paper made again, as a sentence. */
export const paperDifferenceLine = (difference: PaperDifference): string => lines[difference.kind](difference);
