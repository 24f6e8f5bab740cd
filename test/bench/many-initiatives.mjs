import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { median } from './closed-season.mjs';

/** Provinces of 100 communes with as many initiatives as one wants: 18 of 20 accepted, one waiting for the desk, one a draft. */
const require = createRequire(import.meta.url);
const { Pool } = require('pg');
const { NestFactory } = require('@nestjs/core');
const { AppModule } = require('../../dist/apps/api/src/app.module.js');
const { comparisonKey, readSettings } = require('../../dist/libs/platform/src/index.js');

const rounds = Number(process.env.BENCH_ROUNDS ?? 15);
const [provinces, communesEach, atOnce] = [34, 100, 10_000];

const beginnings = ['Mô hình', 'Dân vận khéo trong', 'Tổ tự quản', 'Câu lạc bộ', 'Đội xung kích', 'Tuyến đường', 'Nhóm hộ', 'Chi hội', 'Vận động nhân dân', 'Xây dựng', 'Phát huy', 'Nâng cao chất lượng', 'Tuyên truyền', 'Tham gia', 'Giữ gìn', 'Hỗ trợ', 'Khéo vận động', 'Mỗi tuần một việc tốt'];
const themes = [
  'thắp sáng đường quê', 'camera an ninh', 'hiến đất làm đường', 'giảm nghèo bền vững', 'bảo vệ môi trường', 'nông thôn mới nâng cao', 'chuyển đổi số cộng đồng', 'an toàn giao thông', 'phòng chống ma túy', 'gia đình hạnh phúc', 'tiết kiệm giúp nhau', 'xóa nhà tạm', 'hòa giải ở cơ sở', 'trồng cây gây rừng', 'phân loại rác thải', 'đường hoa phụ nữ', 'đoàn kết lương giáo', 'bảo tồn văn hóa dân tộc', 'phòng cháy chữa cháy', 'đưa học sinh đến trường', 'cải cách hành chính', 'một cửa thân thiện', 'người cao tuổi gương mẫu', 'cựu chiến binh làm kinh tế', 'thanh niên khởi nghiệp', 'nuôi ong lấy mật', 'chè sạch', 'chăn nuôi an toàn sinh học', 'ngày chủ nhật xanh', 'biên giới bình yên', 'giải phóng mặt bằng', 'sinh đẻ có kế hoạch', 'nước sạch vùng cao', 'tang ma văn minh', 'xóa mù chữ', 'hũ gạo tình thương', 'ngân hàng bò', 'hợp tác xã kiểu mới', 'du lịch cộng đồng', 'giữ nghề đan lát',
];
const places = ['Tân Trào', 'An Hòa', 'Bình Minh', 'Mỹ Lâm', 'Hùng Đức', 'Thành Công', 'Phú Lương', 'Minh Xuân', 'Sơn Dương', 'Hàm Yên', 'Lâm Bình', 'Nà Hang', 'Chiêm Hóa', 'Tân Quang', 'Kỳ Lâm', 'Nông Tiến', 'Đội Cấn', 'An Tường', 'Lưỡng Vượng', 'Tràng Đà', 'Đồng Tâm', 'Thạch Bàn', 'Xuân Vân', 'Yên Nguyên', 'Trung Sơn', 'Kiến Thiết', 'Hùng Lợi', 'Đạo Viện', 'Bạch Xa', 'Phù Lưu'];
const kinds = ['collective-model', 'individual-model', 'collective-exemplar', 'individual-exemplar', 'household'];
export const fields = ['Kinh tế', 'Văn hóa – xã hội', 'Quốc phòng – an ninh', 'Xây dựng hệ thống chính trị'];

/** Spread without chance, so that two runs ask of the same rows. */
export const pick = (list, at, salt) => list[(Math.imul(at + salt * 7_919, 2_654_435_761) >>> 8) % list.length];
const titleOf = (at) => {
  const tail = [`thôn ${pick(places, at, 3)}`, `số ${at % 997}`, `giai đoạn ${2015 + (at % 12)} – ${2017 + (at % 12)}`, `ở ${pick(places, at, 4)}`][at % 4];
  return `${pick(beginnings, at, 1)} ${pick(themes, at, 2)} ${tail}`;
};

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 4 });

async function unit(kind, name, parentId) {
  const id = randomUUID();
  await pool.query('INSERT INTO unit (id, code, kind) VALUES ($1, $2, $3)', [id, id.slice(0, 13), kind]);
  await pool.query('INSERT INTO unit_name (id, unit_id, name, search_key) VALUES ($1, $2, $3, $4)', [randomUUID(), id, name, comparisonKey(name)]);
  if (parentId !== null) await pool.query('INSERT INTO unit_parent (id, unit_id, parent_id) VALUES ($1, $2, $3)', [randomUUID(), id, parentId]);
  return id;
}

await pool.query("INSERT INTO person (id, full_name, search_key) VALUES (gen_random_uuid(), 'Trần Văn Bình', 'tran van binh')");
let filled = 0;

/** Initiatives up to so many, spread over the communes of the provinces. */
async function fill(upTo, communes) {
  // Entered one by one half a million rows take long; made at once the indexes are the same.
  const indexes = (await pool.query(`SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename IN ('initiative_search', 'initiative_likeness') AND indexdef LIKE '%USING gin%'`)).rows;
  for (const { name } of indexes) await pool.query(`DROP INDEX ${name}`);
  while (filled < upTo) {
    const count = Math.min(atOnce, upTo - filled);
    const numbers = Array.from({ length: count }, (_, at) => filled + at);
    const titles = numbers.map(titleOf);
    await pool.query(
      `INSERT INTO initiative (id, code, unit_id, subject_kind, name, search_key, field, programme_tags, details, created_at, updated_at, registration, registration_at)
       SELECT gen_random_uuid(), 'SK' || number, unit_id, kind, name, key, field, CASE WHEN number % 7 = 0 THEN ARRAY['Chuyển đổi số'] ELSE '{}' END, '{}', now() - make_interval(hours => number % 40000), now() - make_interval(mins => number),
         CASE number % 20 WHEN 0 THEN 'draft' WHEN 1 THEN 'handed-in' ELSE 'accepted' END, now() - make_interval(hours => number % 40000)
       FROM unnest($1::int[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[]) AS row(number, unit_id, kind, name, key, field)`,
      [numbers, numbers.map((at) => communes[at % communes.length]), numbers.map((at) => pick(kinds, at, 5)), titles, titles.map(comparisonKey), numbers.map((at) => pick(fields, at, 6))],
    );
    filled += count;
  }
  await pool.query(
    `INSERT INTO initiative_distinction (id, initiative_id, kind, number, document_date, issuer, document_key, valid_from, valid_to, entered_by, entered_at)
     SELECT gen_random_uuid(), id, 'recognised', '01', '2024-01-01', 'Ban Thường vụ', '01', make_date(2020 + number % 6, 1, 1), make_date(2022 + number % 6, 12, 31), (SELECT id FROM person LIMIT 1), now()
     FROM (SELECT id, substr(code, 3)::int AS number FROM initiative WHERE registration = 'accepted') row WHERE number % 5 = 0
     ON CONFLICT DO NOTHING`,
  );
  for (const { definition } of indexes) await pool.query(definition);
  await pool.query('VACUUM ANALYZE initiative_search, initiative_likeness');
  await pool.query('ANALYZE initiative, registration_step');
}

/** A campaign in which every initiative takes part that does not yet, of 20: 16 accepted, two waiting, one returned, one a draft. @returns its id */
export async function nominateAll(hostId) {
  const found = await pool.query("SELECT id FROM campaign WHERE code = 'BENCH'");
  const campaignId = found.rows[0]?.id ?? randomUUID();
  if (found.rows.length === 0) {
    await pool.query(
      `INSERT INTO campaign (id, code, name, search_key, year, organizer, host_unit_id, rules, tie_chain, tiers, peer_grouping, fields, paper_settings, updated_at)
       VALUES ($1, 'BENCH', 'Đợt xét', 'dot xet', 2026, 'Ban', $2, '{}', '[]', '[]', '{}', '[]', '{}', now())`,
      [campaignId, hostId],
    );
  }
  // Each row alone would write its row for finding anew, which says nothing about a list.
  await pool.query('ALTER TABLE nomination DISABLE TRIGGER USER');
  await pool.query(
    `INSERT INTO nomination (id, campaign_id, initiative_id, unit_id, code, peer_group, summary, state, self_marks, self_remarks, not_applicable, receipt_code, submitted_at, return_reason, updated_at)
     SELECT gen_random_uuid(), $1, id, unit_id, CASE WHEN nth > 0 THEN 'MH' || lpad(number::text, 6, '0') END, CASE WHEN nth > 0 THEN 'Tập thể' END, repeat('Vận động nhân dân tham gia. ', 20),
       CASE nth WHEN 0 THEN 'draft' WHEN 1 THEN 'returned' WHEN 2 THEN 'submitted' WHEN 3 THEN 'submitted' ELSE 'accepted' END,
       jsonb_build_object('A1', 100, 'A2', 200, 'B1', 300, 'B2', 400), '{}', '{}', CASE WHEN nth > 0 THEN 'BN' || number END, now() - make_interval(mins => number % 50000), CASE nth WHEN 1 THEN 'Thiếu minh chứng' END, now() - make_interval(mins => number)
     FROM (SELECT id, unit_id, substr(code, 3)::int AS number, (substr(code, 3)::int / 20) % 20 AS nth FROM initiative) row ON CONFLICT DO NOTHING`,
    [campaignId],
  );
  await pool.query('ALTER TABLE nomination ENABLE TRIGGER USER');
  await pool.query('VACUUM ANALYZE nomination');
  return campaignId;
}

export const staffAt = (...unitIds) => ({ personId: randomUUID(), posts: unitIds.map((unitId) => ({ role: 'department-staff', unitId })), permissions: new Set(), requestId: 'bench' });

export async function measured(work) {
  const times = [];
  let answer;
  for (let round = 0; round <= rounds; round += 1) {
    const from = performance.now();
    answer = await work();
    if (round > 0) times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  return { time: median(times), slow: times.at(-1), answer };
}

/** Prints a line of a measured question, and whether it reached the goal of 50 ms. */
export function tell(size, who, name, { time, slow }, found) {
  console.log(`${String(size).padStart(7)}  ${who.padEnd(13)} ${name.padEnd(42)} ${time.toFixed(1).padStart(7)} ms  (slowest ${slow.toFixed(1)})  found ${found}${time < 50 ? '' : '   OVER 50 ms'}`);
}

/**
 * Opens the application on an empty database of 34 provinces and asks of it at every size: up to 50,000 initiatives are one province's, more are all the
 * provinces', and whoever asks belongs to one of them.
 */
export async function withManyInitiatives(ask) {
  const sizes = (process.env.BENCH_SIZES ?? '20000,500000').split(',').map(Number);
  const app = await NestFactory.createApplicationContext(AppModule.with(readSettings({ ...process.env, WORKER_INSIDE: 'false', LOG_LEVEL: 'silent' })), { logger: false });
  const areas = [];
  for (let at = 0; at < provinces; at += 1) {
    const province = await unit('province', `Tỉnh ${pick(places, at, 7)} ${at}`, null);
    const communes = [];
    for (let of = 0; of < communesEach; of += 1) communes.push(await unit('commune', `Xã ${pick(places, of + at * 3, 8)}${of % 3 === 0 ? ` ${of}` : ''}`, province));
    areas.push({ province, communes });
  }
  await pool.query('ANALYZE unit, unit_name, unit_parent, unit_succession');
  for (const size of sizes) {
    const wide = size > 50_000;
    const from = performance.now();
    await fill(size, wide ? areas.flatMap(({ communes }) => communes) : areas[0].communes);
    console.log(`filled up to ${size} in ${((performance.now() - from) / 1000).toFixed(0)} s`);
    await ask({ size, wide, areas, get: (token) => app.get(token, { strict: false }) });
  }
  await app.close();
  await pool.end();
}
