import type { DataExport } from './data-export';
import { exportPage } from './export-page';

const data: DataExport = {
  form: 'dvk-personal-data/1',
  requestId: '7f3b2a10-0000-4000-8000-000000000001',
  kind: 'export',
  subject: 'account',
  name: 'Lê <b>Ánh</b>',
  madeAt: '2026-11-30T18:05:59.000Z',
  own: { account: [{ username: 'le.anh"', active: true, must_change_password: false }], session: [{ created_at: new Date('2026-11-30T00:00:00Z'), last_seen_at: null }] },
  acts: [{ table: 'nomination', column: 'decided_by', rows: 3 }],
  places: [],
  kept: [],
  notGiven: [{ table: 'account', columns: ['password_hash'], because: 'secret' }],
};

it('says everything in Vietnamese, as text, by the Vietnamese clock', () => {
  const page = exportPage(data);
  for (const text of ['Lê &lt;b&gt;Ánh&lt;/b&gt;', '01:05 01/12/2026', '<td>le.anh&quot;</td><td>có</td><td>không</td>', '<td>07:00 30/11/2026</td><td></td>', '<td>Hồ sơ tham gia đợt xét</td><td>Quyết định</td><td>3</td>']) expect(page).toContain(text);
  expect(page).not.toMatch(/<b>|https?:|<script|<h2>Nơi có tên/);
});
