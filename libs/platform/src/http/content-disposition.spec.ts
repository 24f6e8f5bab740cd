import { contentDisposition } from './content-disposition';

describe('contentDisposition', () => {
  it('gives a Vietnamese name twice: without marks, and as it is', () => {
    expect(contentDisposition('attachment', 'Danh sách đề nghị – Đợt 1.xlsx')).toBe(
      `attachment; filename="Danh sach de nghi - Dot 1.xlsx"; filename*=UTF-8''Danh%20s%C3%A1ch%20%C4%91%E1%BB%81%20ngh%E1%BB%8B%20%E2%80%93%20%C4%90%E1%BB%A3t%201.xlsx`,
    );
  });

  it.each([
    ['a"b\\c%d.pdf', `filename="a_b_c_d.pdf"; filename*=UTF-8''a%22b%5Cc%25d.pdf`],
    ["it's (1)*.pdf", `filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`],
    ['a\r\nX-Evil: 1.pdf', `filename="aX-Evil: 1.pdf"; filename*=UTF-8''a%0D%0AX-Evil%3A%201.pdf`],
    ['\ud800.pdf', `filename=".pdf"; filename*=UTF-8''%EF%BF%BD.pdf`],
  ])('keeps the header whole for %j', (name, expected) => {
    expect(contentDisposition('inline', name)).toBe(`inline; ${expected}`);
  });
});
