import { Workbook, type Cell, type Worksheet } from 'exceljs';
import { rankSeason, type Season } from '@dvk/scoring-core';
import { exampleSeason } from '../../../../test/support/examples/example-season';
import { addAwardListSheets } from './award-list/award-list';
import { awardListOfSeason } from './award-list/award-list-of-season';
import type { PaperSettings } from './paper-settings';
import { linesOf } from './paper-frame';
import { addScoreSummarySheets } from './score-summary/score-summary';
import { scoreSummaryOfSeason } from './score-summary/score-summary-of-season';
import { markInWords, resultMarkOf } from './word/verify-mark';

const SETTINGS: PaperSettings = {
  head: 'state',
  parentBody: '',
  issuingBody: 'Hội đồng Thi đua – Khen thưởng tỉnh',
  numberEnding: 'HĐTĐKT',
  place: 'Tuyên Quang',
  year: 2026,
  annexOf: 'Tờ trình số       /TTr-HĐTĐKT',
  preparer: 'THƯ KÝ',
  signer: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'],
  signerName: 'Nguyễn Văn Hòa',
  recipients: ['Như trên', 'Lưu: VT'],
  addressee: '',
  legalBases: [],
};
const MARK = { footer: markInWords(resultMarkOf('abcdef0123456789'.repeat(4), { sequence: '45', hash: '1a2b3c4d5e6f' })), picture: null };

async function papersOf(season: Season): Promise<Workbook> {
  const result = rankSeason(season);
  const book = new Workbook();
  addAwardListSheets(book, awardListOfSeason(season, result, MARK, SETTINGS));
  addScoreSummarySheets(book, scoreSummaryOfSeason(season, result, MARK, SETTINGS));
  const read = new Workbook();
  await read.xlsx.load(await book.xlsx.writeBuffer());
  return read;
}
/** Merged followers have no value, and exceljs cannot tell their text. */
const textOf = ({ value }: Cell): string => (typeof value === 'string' ? value : '');
const textsOf = (sheet: Worksheet | undefined): string[] => {
  const texts: string[] = [];
  sheet?.eachRow((row) => row.eachCell((cell) => texts.push(textOf(cell))));
  return texts;
};

describe('notes of the score summary', () => {
  it.each([
    ['count', 'Thôi tham gia tổ từ ngày 05/11/2026: QĐ 0140 thay thành viên. 3 phiếu đã gửi vẫn được tính theo quy định của tổ.'],
    ['set-aside', 'Thôi tham gia tổ từ ngày 05/11/2026: QĐ 0140 thay thành viên. 3 phiếu đã gửi được giữ trong hồ sơ và không tính theo quy định của tổ.'],
  ] as const)('name who left, and by which rule their sheets count: %s', async (sheets, sentence) => {
    const season = exampleSeason();
    const [first, second, ...others] = season.assessors;
    const departure = { leftOn: '2026-11-05', reason: 'QĐ 0140 thay thành viên.', sheets, submittedSheets: 3, replacedBy: second!.code };
    const book = await papersOf({ ...season, assessors: [{ ...first!, departure }, second!, ...others] });
    expect(textsOf(book.getWorksheet('Ghi chú'))).toContain(`${sentence} Người thay: ${second!.name}.`);
  });

  it('say why a nomination has no rank', async () => {
    const season = exampleSeason();
    const [code] = season.nominations.map((nomination) => nomination.code);
    const book = await papersOf({ ...season, sheets: season.sheets.filter(({ nominationCode }) => nominationCode !== code) });
    expect(textsOf(book.getWorksheet('Ghi chú'))).toContain('Không xếp hạng: chỉ có 0 phiếu được tính.');
  });
});

describe('award list and score summary', () => {
  let book: Workbook;
  const season = exampleSeason();
  const result = rankSeason(season);
  beforeAll(async () => {
    book = await papersOf(season);
  });

  it('are A4 landscape, one page wide, with repeated heads and the result code', () => {
    for (const sheet of book.worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
      expect(sheet.pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
      expect(sheet.pageSetup.printArea).toMatch(/^A1:/);
      expect(sheet.headerFooter.oddFooter).toContain('Mã kết quả: abcdef012345 · Mốc nhật ký: 45-1a2b3c4d5e6f&R');
      expect(sheet.views[0]).toMatchObject({ state: 'frozen' });
    }
  });

  it('propose exactly the awarded, in order, and count them in words', () => {
    const sheet = book.getWorksheet('Danh sách đề nghị');
    const names = new Set(textsOf(sheet));
    for (const entry of result.peerGroups.flatMap((group) => group.entries)) {
      const { name } = season.nominations.find(({ code }) => code === entry.code) ?? { name: '' };
      const isListed = entry.award !== null || entry.awardStatus === 'waiting' || entry.awardStatus === 'tie-at-quota';
      expect([name, names.has(name)]).toEqual([name, isListed]);
    }
    const awarded = result.peerGroups.flatMap((group) => group.entries).filter(({ award }) => award !== null).length;
    expect(awarded).toBe(48);
    expect(textsOf(sheet).join('\n')).toContain('Tổng số đề nghị: 35 (ba mươi lăm) tập thể, 9 (chín) cá nhân, 4 (bốn) hộ gia đình.');
    expect(textsOf(sheet).join('\n')).toContain('Đồng hạng tại ngưỡng hạn mức Giấy khen');
  });

  it('say of everyone else why not', () => {
    const texts = textsOf(book.getWorksheet('Không đề nghị')).join('\n');
    expect(texts).toContain('Không đủ điều kiện: dưới điểm sàn của “Kết quả cụ thể, đo đếm được”');
    expect(texts).toContain('Chưa đủ phiếu chấm (tính được 3 phiếu)');
    expect(texts).toContain('Thiếu điểm phần cơ quan chấm');
  });

  it('carry our own formulas only, each with the value of the system', () => {
    const formulas: string[] = [];
    for (const sheet of book.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.formula === undefined) return;
          formulas.push(cell.formula.replace(/[A-Z]+\$?\d+/g, 'x').replace(/\d+(\.\d+)?/g, 'n'));
          expect(typeof cell.result).toBe('number');
        }),
      );
    }
    expect([...new Set(formulas)].sort()).toEqual([
      'COUNT(x:x)',
      'IF(AND(COUNT(x:x)>=n,COUNT(x:x)>n),TRIMMEAN(x:x,(n*n+n)/COUNT(x:x)),AVERAGE(x:x))',
      'ROUND(MIN(n,MAX(n,x+x)),n)',
      '_xlfn.RANK.EQ(x,x:x,n)',
    ]);
  });

  it('keep texts that look like formulas as texts', async () => {
    const [first, ...others] = season.nominations;
    if (first === undefined) throw new Error('no nomination');
    const hostile = await papersOf({ ...season, nominations: [{ ...first, name: '=1+1', summary: '@SUM(A1)' }, ...others] });
    let found = 0;
    for (const sheet of hostile.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (['=1+1', '@SUM(A1)'].includes(textOf(cell))) found += 1;
          expect(cell.hyperlink).toBeUndefined();
        }),
      );
    }
    expect(found).toBeGreaterThan(3);
  });

  it('merge nothing inside the tables and let every row show its text', () => {
    const sheet = book.getWorksheet('Danh sách đề nghị');
    const head = Number(sheet?.pageSetup.printTitlesRow?.split(':')[1]);
    sheet?.eachRow((row, number) => {
      if (number <= head || typeof row.getCell(1).value !== 'number') return;
      row.eachCell((cell, column) => {
        expect(cell.isMerged).toBe(false);
        const lines = linesOf(textOf(cell), sheet.getColumn(column).width ?? 9);
        expect(row.height).toBeGreaterThanOrEqual(Math.min(409, lines * 15));
      });
    });
  });
});
