import { evidenceFileName, longestFileName } from './evidence-name';

const named = (given: string, extension = 'pdf') => evidenceFileName(given, extension, 'minh-chung');

describe('evidenceFileName', () => {
  it.each([
    ['Báo cáo thành tích Đăk Lăk.pdf', 'Báo cáo thành tích Đăk Lăk.pdf'],
    ['Ba\u0301o ca\u0301o.pdf', 'Báo cáo.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\An\\bao cao.pdf', 'bao cao.pdf'],
    ['a"b<c>d|e?f*g:h.pdf', 'a_b_c_d_e_f_g_h.pdf'],
    ['bao\r\ncao\u0000.pdf', 'bao cao.pdf'],
    ['bao\u202ecao\u200b.pdf', 'baocao.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['anh chup.JPG', 'anh chup.pdf'],
    ['Kế hoạch số 12.2026', 'Kế hoạch số 12.pdf'],
    ['...', 'minh-chung.pdf'],
    ['', 'minh-chung.pdf'],
    ['../..', 'minh-chung.pdf'],
    ['CON.pdf', 'minh-chung.pdf'],
    ['hình ảnh 😀.png', 'hình ảnh 😀.pdf'],
  ])('%p becomes %p', (given, expected) => {
    expect(named(given)).toBe(expected);
  });

  it('cuts a long name and keeps its extension, never through the middle of a character', () => {
    const name = named(`${'Ấ😀'.repeat(400)}.pdf`);
    expect(Array.from(name).length).toBeLessThanOrEqual(longestFileName);
    expect(name).toMatch(/\.pdf$/);
    expect(name).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});
