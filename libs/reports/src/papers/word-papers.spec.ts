import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaignDefaults, type PaperSettings } from '@dvk/campaigns';
import { rankSeason, type Season } from '@dvk/scoring-core';
import { Workbook } from 'exceljs';
import jsQR from 'jsqr';
import { exampleSeason } from '../../../../test/support/examples/example-season';
import { pngPixels } from '../../../../test/support/png-pixels';
import { wordLines, wordText } from '../../../../test/support/word-paper';
import { workbookLines } from '../../../../test/support/workbook-lines';
import type { PaperKind } from '../paper-kinds';
import type { PaperChanges } from './change-table/change-table-view';
import type { WrittenMinutes } from './council-minutes/council-minutes';
import { drawMinutes } from './council-minutes/draw-minutes';
import { nothingBehind } from './making/behind-the-result';
import { drawPaper } from './making/draw-paper';
import { explanationVolumes } from './rank-explanation/rank-explanation-of-season';
import { inVolumes } from './rank-explanation/volumes';
import { settingsOf } from './settings-of-campaign';
import { packageParts } from './word/docx-package';

const sha256 = 'abcdef0123456789'.repeat(4);
const publicUrl = 'https://danvan.example.vn';
const at = '2026-11-20T03:00:00.000Z';
const wordKinds = ['proposal-letter', 'change-table', 'scoring-report', 'rank-explanation', 'reward-notice', 'no-reward-notice'] as const satisfies readonly PaperKind[];
const bookKinds = ['award-list', 'score-summary'] as const satisfies readonly PaperKind[];
const decisions = [{ name: 'Tổ chấm điểm', number: '0126-QĐ/BTGDV', date: '02/03/2026', issuer: 'Ban Tuyên giáo và Dân vận Tỉnh ủy' }];
/** Equals, not applicable items, sheets that do not count, failed, incomplete, undetermined: something of everything. */
const chosen = ['MH014', 'MH020', 'MH021', 'MC010'];

function some(codes: readonly string[]): Season {
  const season = exampleSeason();
  return {
    ...season,
    nominations: season.nominations.filter(({ code }) => codes.includes(code)),
    sheets: season.sheets.filter(({ nominationCode }) => codes.includes(nominationCode)),
  };
}

function settings(head: 'state' | 'party'): PaperSettings {
  const { legalBases: _, ...heads } = campaignDefaults.paperSettings;
  const words = { head, parentBody: 'Tỉnh ủy – UBND tỉnh', issuingBody: 'Cơ quan ban hành', numberEnding: 'KH-CQ', place: 'Tuyên Quang', signerName: 'Nguyễn Văn Hòa', recipients: ['Như trên', 'Sở Nội vụ', 'Lưu: VT, TĐKT'], addressee: 'Cơ quan nhận' };
  return { ...(Object.fromEntries(Object.entries(heads).map(([name, blank]) => [name, { ...blank, ...words }])) as unknown as typeof heads), legalBases: ['Căn cứ văn bản thứ nhất', 'Căn cứ văn bản thứ hai;'] };
}

const place = { outcome: 'ranked', rank: 1, tied: false, finalScore: '94.33', className: 'Tốt', award: 'Bằng khen', awardStatus: 'awarded', reason: null } as const;
const changed = { unitName: 'Xã An Hòa', peerGroup: 'Mô hình tập thể' } as const;
const ground = { reason: 'Hội đồng biểu quyết', decidedBy: 'Hội đồng', decidedAt: '2026-11-19T03:00:00.000Z', document: '12/BB-HĐ' } as const;
/** What a correction says, of every kind. */
const changes: PaperChanges = {
  versionNo: 2,
  reason: 'Thanh tra kết luận về MH014.',
  replaces: { versionNo: 1, sha256: 'f'.repeat(64), frozenAt: '2026-11-10T18:00:00.000Z' },
  changes: {
    lines: [
      { code: 'MH020', name: 'Chợ văn minh', kind: 'moved', ...changed, before: { ...place, rank: 3, award: null, awardStatus: 'over-quota' }, after: { ...place, rank: 2, tied: true, award: null, awardStatus: 'over-quota' } },
      { code: 'MH021', name: 'Tổ hòa giải', kind: 'entered', ...changed, before: { ...place, rank: 2, award: null, awardStatus: 'tie-at-quota' }, after: place },
      { code: 'MH014', name: 'Thôn sạch', kind: 'left', ...changed, before: place, after: { ...place, outcome: 'ineligible', rank: null, className: null, award: null, awardStatus: null, reason: 'knock-out' } },
      { code: 'MC010', name: 'Bác Năm', kind: 'figure-changed', ...changed, before: null, after: { ...place, finalScore: '90.00', award: null, awardStatus: 'not-a-candidate' } },
    ],
    sheets: [
      { nominationCode: 'MC010', assessorCode: 'TV1', change: 'changed' },
      { nominationCode: 'MC010', assessorCode: null, change: 'removed' },
      { nominationCode: 'MH002', assessorCode: 'TV2', change: 'added' },
    ],
    rules: ['tiers'],
    decisions: [{ change: 'added', decision: { kind: 'line', peerGroup: 'Mô hình tập thể', award: 'Bằng khen', codes: ['MH021', 'MH020'], awarded: ['MH021'], ...ground } }],
    facts: [{ nominationCode: 'MH014', change: 'added', fact: { kind: 'knock-out', reason: 'Đơn đang xem xét', sourceDocument: '0112/CV-TTr', className: null } }],
    programVersions: { before: '1.0.0', after: '1.1.0' },
  },
};

const sessions = [
  { number: 1, startedAt: '2026-11-12T18:00:00.000Z', standingOnly: false, present: 7, members: 9, cases: 5, adopted: 4 },
  { number: 2, startedAt: '2026-11-14T01:00:00.000Z', standingOnly: true, present: 3, members: 3, cases: 0, adopted: 0 },
];
const rewards = [{ nominationCode: 'MH014', number: '0125/QĐ-UBND', date: '2026-11-18', goldenBookNo: 12 }];

const draw = (kind: PaperKind, season: Season, head: 'state' | 'party' = 'state', told = changes) =>
  drawPaper({ kind, sha256, frozenAt: at, papers: settings(head), publicUrl, checkpoint: { sequence: '45', hash: '1a2b3c4d5e6f' }, decisions, behind: { changes: told, sessions, rewards }, showsFigures: true, template: null }, { season, result: rankSeason(season) });

const person = (name: string, title = 'Thành viên Hội đồng') => ({ name, title });
const minutes: WrittenMinutes = {
  sessionId: '',
  campaignName: 'Đợt xét năm 2026',
  number: 2,
  title: 'Họp xét khen thưởng “Dân vận khéo” năm 2026',
  place: 'Phòng họp số 2',
  startedAt: '2026-11-20T01:30:00.000Z',
  endedAt: '2026-11-20T17:05:00.000Z',
  chair: person('Nguyễn Văn Hòa', 'Chủ tịch'),
  secretary: person('Lộc Thị Thu', 'Thư ký'),
  members: 9,
  standingOnly: false,
  present: [
    { ...person('Nguyễn Văn Hòa'), position: 'chair', substituteFor: null },
    { ...person('Trần Quốc Việt'), position: 'member', substituteFor: 'Ma Văn Toàn' },
  ],
  absent: [{ ...person('Vàng Mí Pó'), reason: 'đi công tác', wroteOpinion: true }],
  invitees: [person('Nông Thị Hạnh', '')],
  agenda: [
    { name: 'Thôn sạch', kind: 'award', award: 'Bằng khen', matter: '' },
    { name: 'Chợ văn minh', kind: 'class', award: 'Tốt', matter: '' },
    { name: 'Tổ hòa giải', kind: 'obstacle', award: '', matter: 'Đơn đang xem xét (0112/CV-TTr ngày 02/03/2026 của Thanh tra tỉnh)' },
  ],
  cases: [
    { ordinal: 1, nominationCode: 'MH001', name: 'Thôn sạch', unitName: 'Xã An Hòa', kind: 'award', award: 'Bằng khen', matter: '', ballot: 'secret', yes: 8, no: 0, blank: 1, denominator: 9, percentHundredths: 8889, thresholdHundredths: 8000, comparison: 'at-least', adopted: true, unanimous: false, recused: ['Trần Quốc Việt', 'Lộc Thị Thu'], writtenOpinions: 0, minorityOpinions: [{ name: 'Ma Văn Toàn', text: 'Cần xác minh thêm.' }], conclusion: 'Đề nghị tặng Bằng khen.' },
    { ordinal: 2, nominationCode: 'MH002', name: 'Chợ văn minh', unitName: 'Xã An Hòa', kind: 'class', award: 'Tốt', matter: '', ballot: 'open', yes: 9, no: 0, blank: 0, denominator: 9, percentHundredths: 10000, thresholdHundredths: 5000, comparison: 'more-than', adopted: true, unanimous: true, recused: [], writtenOpinions: 1, minorityOpinions: [], conclusion: '' },
  ],
  conclusion: 'Hội đồng nhất trí trình danh sách.',
};
const drawnMinutes = (head: 'state' | 'party') => drawMinutes({ minutes, papers: settings(head), organizer: 'Ban', year: 2026, sha256, at, publicUrl, checkpoint: { sequence: '45', hash: '1a2b3c4d5e6f' }, template: null });

const heads = ['state', 'party'] as const;
/** Each paper once with each head; the proofs look at the same files. */
const drawn = new Map<string, Buffer>();
const books = new Map<string, Buffer>();
beforeAll(async () => {
  for (const head of heads) {
    for (const kind of wordKinds) drawn.set(`${head} ${kind}`, await draw(kind, some(chosen), head));
    drawn.set(`${head} council-minutes`, await drawnMinutes(head));
    for (const kind of bookKinds) books.set(`${head} ${kind}`, await draw(kind, some(chosen), head));
  }
});
const of = (head: 'state' | 'party'): [string, Buffer][] => [...drawn].filter(([name]) => name.startsWith(head));

describe.each(heads)('papers with the head of the %s', (head) => {
  it('say and look as their references', async () => {
    const lines = of(head).flatMap(([name, bytes]) => [`#### ${name}`, ...wordLines(bytes)]);
    for (const [name, bytes] of [...books].filter(([each]) => each.startsWith(head))) lines.push(`#### ${name}`, ...(await workbookLines(bytes)));
    const made = `${lines.join('\n')}\n`;
    const file = join(__dirname, `../../../../test/support/reference-papers/${head}.txt`);
    // Written anew by DVK_UPDATE_DOCS=1; read there whether it says what was meant.
    if (process.env['DVK_UPDATE_DOCS'] === '1') writeFileSync(file, made);
    expect(made.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
  });

  it('never bear the other head', () => {
    const [nation, party] = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'ĐẢNG CỘNG SẢN VIỆT NAM'];
    for (const [name, bytes] of of(head)) {
      const text = wordText(bytes);
      expect([name, text.includes(nation), text.includes(party)]).toEqual([name, head === 'state', head === 'party']);
    }
  });
});

it('the same result gives the same bytes, whatever was drawn before and in whichever zone', async () => {
  const zone = process.env['TZ'];
  try {
    process.env['TZ'] = 'Pacific/Kiritimati';
    for (const kind of ['proposal-letter', 'reward-notice'] as const) expect([kind, (await draw(kind, some(chosen))).equals(drawn.get(`state ${kind}`) ?? Buffer.alloc(0))]).toEqual([kind, true]);
    expect((await drawnMinutes('party')).equals(drawn.get('party council-minutes') ?? Buffer.alloc(0))).toBe(true);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

it('the QR code in the footer leads to the page that verifies the code beside it', () => {
  for (const [name, bytes] of drawn) {
    const picture = [...packageParts(bytes)].find(([part]) => part.startsWith('word/media/'))?.[1] ?? Buffer.alloc(0);
    const { data, width, height } = pngPixels(picture);
    expect([name, jsQR(data, width, height)?.data]).toEqual([name, `${publicUrl}/xac-minh/${sha256.slice(0, 12)}`]);
  }
});

it('a list to be signed bears the same code between its signatures', async () => {
  for (const kind of bookKinds) {
    const book = new Workbook();
    await book.xlsx.load(books.get(`state ${kind}`) as never);
    const sheet = book.worksheets[0]!;
    const [picture] = sheet.getImages();
    const { data, width, height } = pngPixels(Buffer.from(book.getImage(Number(picture?.imageId)).buffer as never));
    expect([kind, sheet.headerFooter.oddFooter?.includes('45-1a2b3c4d5e6f'), jsQR(data, width, height)?.data]).toEqual([kind, true, `${publicUrl}/xac-minh/${sha256.slice(0, 12)}`]);
  }
});

it('every section of a notice to many names head and foot, so that no program leaves them out', () => {
  const sections = packageParts(drawn.get('state reward-notice') ?? Buffer.alloc(0)).get('word/document.xml')?.toString('utf8').match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? [];
  expect(sections.length).toBeGreaterThan(1);
  expect(sections.filter((section) => !section.includes('<w:footerReference') || !section.includes('<w:headerReference'))).toEqual([]);
});

it('names arrive as they were typed: formulas, angle brackets, quotes, long and decomposed ones', async () => {
  const names = ['=1+1', '<w:p>&amp;', `Nói "không" với 'rác'`, 'Ấ'.repeat(200), 'Thôn Hòa'.normalize('NFD'), '{{noi_dung}}'];
  const season = some(['MH001', 'MH002', 'MH003', 'MH004', 'MH005', 'MH006']);
  const named = { ...season, nominations: season.nominations.map((nomination, index) => ({ ...nomination, name: names[index] ?? nomination.name })) };
  const text = wordText(await draw('rank-explanation', named));
  for (const name of names) expect([name, text.includes(name)]).toEqual([name, true]);
});

it('a notice names ranks and scores where the campaign lets units know them, and neither elsewhere', async () => {
  const season = some(chosen);
  const result = rankSeason(season);
  const order = { sha256, frozenAt: at, papers: settings('state'), publicUrl, checkpoint: null, decisions, behind: nothingBehind, template: null } as const;
  const scores = [...result.peerGroups.flatMap(({ entries }) => entries), ...result.ineligible].map(({ finalScore }) => finalScore.replace('.', ','));
  expect(scores.length).toBeGreaterThan(2);
  const told: string[] = [];
  for (const kind of ['reward-notice', 'no-reward-notice'] as const) {
    const [open, closed] = [await drawPaper({ ...order, kind, showsFigures: true }, { season, result }), await drawPaper({ ...order, kind, showsFigures: false }, { season, result })].map(wordText);
    told.push(...scores.filter((score) => open!.includes(score)));
    expect([kind, scores.filter((score) => closed!.includes(score)), closed!.includes('Hạng'), closed!.includes('Tổng điểm'), open!.includes('Tổng điểm')]).toEqual([kind, [], false, false, true]);
  }
  expect(new Set(told)).toEqual(new Set(scores));
});

it('explanations of very many come in volumes, each a paper of its own, with a list of where each is', async () => {
  const season = some(chosen);
  const volumes = [...explanationVolumes(season, rankSeason(season), settingsOf('rankExplanation', settings('state'), season), 3)];
  expect(volumes.map(({ pages }) => pages.length)).toEqual([3, 1]);
  const archive = packageParts(await inVolumes(volumes.map(({ pages }, index) => ({ bytes: Buffer.from(`quyển ${index}`), nominations: pages })), 'Đợt xét'));
  expect([...archive.keys()]).toEqual(['muc-luc.txt', 'Quyển 1 trên 2.docx', 'Quyển 2 trên 2.docx']);
  const listed = archive.get('muc-luc.txt')?.toString('utf8').trim().split('\r\n').slice(2) ?? [];
  expect(listed.map((line) => line.replace(/ .*: /, ': '))).toEqual(volumes.flatMap(({ pages }, volume) => pages.map(({ code }, page) => `${code}: quyển ${volume + 1}, phiếu thứ ${page + 1}`)));
  const told: unknown[] = [];
  const drawnWhole = await drawPaper({ kind: 'rank-explanation', sha256, frozenAt: at, papers: settings('state'), publicUrl, checkpoint: { sequence: '45', hash: '1a2b3c4d5e6f' }, decisions, behind: { changes, sessions, rewards }, showsFigures: true, template: null }, { season, result: rankSeason(season) }, (progress) => told.push(progress));
  expect(drawnWhole.equals(drawn.get('state rank-explanation') ?? Buffer.alloc(0))).toBe(true);
  expect(told).toEqual([0, 1, 2, 3, 4].map((done) => ({ done, total: 4 })));
});

it('a correction that changes very many is one table: every row once, in its order, under a head that is repeated', async () => {
  const [line] = changes.changes.lines;
  const lines = Array.from({ length: 1_203 }, (_, index) => ({ ...line!, code: `N${index}`, name: index === 700 ? '<&{{x}}$1>' : `Mô hình ${index}` }));
  const bytes = await draw('change-table', some(chosen), 'state', { ...changes, changes: { ...changes.changes, lines } });
  const named = wordText(bytes).split('\n').filter((text) => /^N\d+ /.test(text));
  expect(named).toEqual(lines.map(({ code, name, unitName }) => `${code} ${name} – ${unitName}`));
  expect(wordLines(bytes).filter((text) => text === 'head')).toHaveLength(2);
  expect(wordText(bytes)).toContain('1203 (một nghìn hai trăm linh ba) hồ sơ có thay đổi: 1203 đổi hạng hoặc điều kiện.');
});

it.each([0, 1, 300])('%i nominations make papers of one look', async (count) => {
  const season = exampleSeason();
  const [first] = season.nominations.filter(({ code }) => code === 'MH001');
  if (first === undefined) throw new Error('no nomination');
  const codes = Array.from({ length: count }, (_, index) => `N${String(index).padStart(3, '0')}`);
  const sheets = season.sheets.filter(({ nominationCode }) => nominationCode === 'MH001');
  const many = { ...season, nominations: codes.map((code) => ({ ...first, code })), sheets: codes.flatMap((code) => sheets.map((sheet) => ({ ...sheet, nominationCode: code }))), tiers: [] };
  const notices = wordLines(await draw('no-reward-notice', many));
  expect(notices.filter((line) => line.includes('THÔNG BÁO'))).toHaveLength(1);
  expect(notices.filter((line) => line.includes(first.name))).toHaveLength(count);
  const letter = wordText(await draw('proposal-letter', many));
  expect(letter).toContain(`Có ${count === 300 ? '300 (ba trăm)' : count === 1 ? '1 (một)' : '0 (không)'} mô hình`);
  expect(letter).toContain('Không có mô hình, điển hình nào được đề nghị');
});
