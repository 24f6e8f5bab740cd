import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbookLines } from '../../../test/support/workbook-lines';
import { figures, type FigureCell } from './figures/figure';
import { figureDefinitions } from './figures/figure-definitions';
import { writeFiguresWorkbook } from './figures/write-figures-workbook';
import type { RegistrationRow } from './registration-list/registration-list-order';
import { writeRegistrationList } from './registration-list/write-registration-list';
import type { RewardRegisterOrder } from './reward-register/reward-register-order';
import { writeRewardRegister } from './reward-register/write-reward-register';

const at = '2026-12-01T02:00:00.000Z';
const head = { parentBody: 'Tỉnh ủy – UBND tỉnh', issuingBody: 'Cơ quan ban hành', numberEnding: 'KH-CQ', place: 'Tuyên Quang', year: 2026, annexOf: 'Kế hoạch', preparer: 'NGƯỜI LẬP', signer: ['TRƯỞNG BAN'], signerName: 'Nguyễn Văn Hòa', recipients: ['Như trên', 'Lưu: VT'], addressee: 'Cơ quan nhận', legalBases: [] } as const;

const registered: RegistrationRow = { initiativeName: 'Thắp sáng đường quê', subjectKind: 'collective-model', field: 'Kinh tế', unitId: 'a', unitName: 'Xã An Hòa', code: 'MH001', state: 'accepted', summary: 'Lắp 120 bóng đèn trên 4 tuyến đường thôn.', leaderInCharge: 'Lý Thị Mai', levelAimedAt: 'Cấp tỉnh', submittedAt: '2026-03-02T01:30:00.000Z', evidenceCount: 3 };
const registeredRows: readonly RegistrationRow[] = [
  registered,
  { ...registered, initiativeName: 'Bác Năm hòa giải', subjectKind: 'individual-exemplar', field: 'Văn hóa – xã hội', unitId: 'b', unitName: 'Phường Minh Xuân', code: 'MH002', state: 'submitted', summary: '', evidenceCount: 0 },
  { ...registered, initiativeName: 'Chợ văn minh', unitId: 'b', unitName: 'Phường Minh Xuân', code: '', state: 'draft', submittedAt: null },
];
const registration = (settings: 'state' | 'party' | null, rows = registeredRows) =>
  writeRegistrationList({ at, campaignName: 'Đợt xét năm 2026', narrowedBy: settings === null ? 'Đơn vị: Xã An Hòa' : '', settings: settings === null ? null : { ...head, head: settings }, rows });

const reward: RewardRegisterOrder['rows'][number] = { number: '0125/QĐ-UBND', date: '2026-11-18', issuer: 'Chủ tịch UBND tỉnh', signer: 'Nguyễn Văn Hòa', head: 'state', award: 'Bằng khen', rowNo: 1, name: 'Thắp sáng đường quê', unitName: 'Xã An Hòa', subjectKind: 'collective-model', field: 'Kinh tế', campaignName: 'Đợt xét năm 2026', revokedNumber: null, revokedDate: null, revokedIssuer: null, revokedReason: null } as RewardRegisterOrder['rows'][number];
const rewards: RewardRegisterOrder['rows'] = [
  reward,
  { ...reward, rowNo: 2, name: 'Hộ bà Hoa', subjectKind: 'household', revokedNumber: '0007/QĐ-UBND', revokedDate: '2026-11-30', revokedIssuer: 'Chủ tịch UBND tỉnh', revokedReason: 'Kê khai không đúng' },
  { ...reward, head: 'party', number: '0031-QĐ/TU', issuer: 'Ban Thường vụ Tỉnh ủy', award: 'Bằng khen của Tỉnh ủy', name: 'Bác Năm hòa giải', subjectKind: 'individual-exemplar' },
];

const cell = (unitName: string, field: string, from: number): FigureCell => ({ unitId: unitName, unitName, field, subjectKind: 'collective-model', unitKind: 'commune', own: true, counts: Object.fromEntries(figures.map((figure, step) => [figure, from + step])) as FigureCell['counts'] });
const counted = () =>
  writeFiguresWorkbook({
    format: 'xlsx',
    at,
    sent: null,
    settings: { ...head, head: 'state' },
    report: {
      question: { unitId: 'p', alone: false, cutOff: '2026-11-30', from: '2026-01-01', to: '2026-12-31', structure: 'then', late: false, subjectKind: null, field: null },
      unitName: 'Tỉnh Thử',
      knownAt: '2026-11-30T16:59:59.999Z',
      definitions: figureDefinitions,
      cells: [cell('Xã An Hòa', 'Kinh tế', 1), cell('Phường Minh Xuân', '', 10)],
      models: [{ code: 'SK001', name: 'Thắp sáng đường quê', unitId: 'a', unitName: 'Xã An Hòa', field: 'Kinh tế', subjectKind: 'collective-model', number: '01-QĐ/TU', date: '2026-03-02', issuer: 'Ban Thường vụ', validFrom: '2026-01-01', validTo: '2028-12-31', recognised: true, inForce: true }],
    },
  });

it('lists and figures say and look as their references', async () => {
  const books: readonly (readonly [string, Promise<Buffer>])[] = [
    ['registration list, state', registration('state')],
    ['registration list, party, empty', registration('party', [])],
    ['registration list of a unit', registration(null)],
    ['reward register', writeRewardRegister({ at, narrowedBy: '', rows: rewards })],
    ['reward register, empty', writeRewardRegister({ at, narrowedBy: 'Năm 2020', rows: [] })],
    ['figures', counted()],
  ];
  const lines: string[] = [];
  for (const [name, bytes] of books) lines.push(`#### ${name}`, ...(await workbookLines(await bytes)));
  const file = join(__dirname, '../../../test/support/reference-papers/lists.txt');
  // Written anew by DVK_UPDATE_DOCS=1; read there whether it says what was meant.
  if (process.env['DVK_UPDATE_DOCS'] === '1') writeFileSync(file, `${lines.join('\n')}\n`);
  expect([...lines, '']).toEqual(readFileSync(file, 'utf8').split('\n'));
});
