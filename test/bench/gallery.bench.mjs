import { createHash, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { median } from './closed-season.mjs';

/**
 * The public pages among 1,000, 20,000 and 100,000 recognised models, 100 units for each 20,000: the whole request over the wire, HTML made and not packed. Goal of each
 * line: < 50 ms, and the same in all sizes but for the list of units in the form, which grows with the units. BENCH_SIZES takes other sizes.
 */
const require = createRequire(import.meta.url);
const { Pool } = require('pg');
const { NestFactory } = require('@nestjs/core');
const { AppModule } = require('../../dist/apps/api/src/app.module.js');
const { configureApp } = require('../../dist/apps/api/src/configure-app.js');
const { comparisonKey, readSettings } = require('../../dist/libs/platform/src/index.js');

const sizes = (process.env.BENCH_SIZES ?? '1000,20000,100000').split(',').map(Number);
const rounds = Number(process.env.BENCH_ROUNDS ?? 15);
const atOnce = 5_000;
const themes = ['thắp sáng đường quê', 'camera an ninh', 'hiến đất làm đường', 'giảm nghèo bền vững', 'bảo vệ môi trường', 'chuyển đổi số cộng đồng', 'gia đình hạnh phúc', 'xóa nhà tạm', 'hòa giải ở cơ sở', 'phân loại rác thải', 'đường hoa phụ nữ', 'giữ nghề đan lát', 'du lịch cộng đồng'];
const places = ['Tân Trào', 'An Hòa', 'Bình Minh', 'Mỹ Lâm', 'Hùng Đức', 'Thành Công', 'Phú Lương', 'Minh Xuân', 'Sơn Dương', 'Hàm Yên', 'Lâm Bình'];
const kinds = ['collective-model', 'collective-exemplar'];
const fields = ['Kinh tế', 'Văn hóa – xã hội', 'Quốc phòng – an ninh', 'Xây dựng hệ thống chính trị'];
const pick = (list, at, salt) => list[(Math.imul(at + salt * 7_919, 2_654_435_761) >>> 8) % list.length];

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
const person = randomUUID();
await pool.query('INSERT INTO person (id, full_name, search_key) VALUES ($1, $2, $2)', [person, 'x']);
const picture = createHash('sha256').update('x').digest('hex');
await pool.query(`INSERT INTO stored_file (sha256, size, media_type) VALUES ($1, 1, 'image/webp')`, [picture]);

async function unit(kind, name, parentId) {
  const id = randomUUID();
  await pool.query('INSERT INTO unit (id, code, kind) VALUES ($1, $2, $3)', [id, id.slice(0, 13), kind]);
  await pool.query('INSERT INTO unit_name (id, unit_id, name, search_key) VALUES ($1, $2, $3, $4)', [randomUUID(), id, name, comparisonKey(name)]);
  if (parentId !== null) await pool.query('INSERT INTO unit_parent (id, unit_id, parent_id) VALUES ($1, $2, $3)', [randomUUID(), id, parentId]);
  return id;
}

const units = [];
let filled = 0;

async function fill(upTo) {
  while (units.length < Math.max(100, upTo / 200)) {
    const province = await unit('province', `Tỉnh ${units.length}`, null);
    for (let at = 0; at < 100; at += 1) units.push(await unit('commune', `Xã ${pick(places, at, 8)} ${units.length}`, province));
  }
  await pool.query('ANALYZE');
  while (filled < upTo) {
    const count = Math.min(atOnce, upTo - filled);
    const numbers = Array.from({ length: count }, (_, at) => filled + at);
    const names = numbers.map((at) => `Mô hình ${pick(themes, at, 2)} số ${at}`);
    const ids = numbers.map(() => randomUUID());
    await pool.query(
      `INSERT INTO initiative (id, code, unit_id, subject_kind, name, search_key, field, programme_tags, details, registration, registration_at, updated_at)
       SELECT id, 'SK' || number, unit_id, kind, name, key, field, '{}', '{}', 'accepted', now(), now()
       FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[]) row(id, number, unit_id, kind, name, key, field)`,
      [ids, numbers, numbers.map((at) => units[at % units.length]), numbers.map((at) => pick(kinds, at, 5)), names, names.map(comparisonKey), numbers.map((at) => pick(fields, at, 6))],
    );
    await pool.query(
      `INSERT INTO initiative_distinction (id, initiative_id, kind, number, document_date, issuer, document_key, valid_from, valid_to, entered_by, entered_at)
       SELECT gen_random_uuid(), id, 'recognised', '1', '2016-01-01'::date + abs(hashtext(id::text)) % 3800, 'BTV', '1', '2016-01-01', '2036-01-01', $2, now() FROM unnest($1::uuid[]) id`,
      [ids, person],
    );
    await pool.query(
      `INSERT INTO public_page (initiative_id, address, summary, written_by, written_at, waiting, public_name, public_summary, public_field, public_kind, public_since, search_key, published_by, published_at)
       SELECT id, substr(md5(id::text), 1, 12), text, $2, now(), false, name, text, field, subject_kind, 2020, search_key || ' ba con cung lam', $2, now() FROM initiative, repeat('Bà con cùng làm. ', 40) text WHERE id = ANY($1)`,
      [ids, person],
    );
    await pool.query(
      `INSERT INTO public_photo (id, initiative_id, source_sha256, caption, alt, state, marked_by, marked_at, decided_by, decided_at, small_sha256, small_width, small_height, large_sha256, large_width, large_height)
       SELECT gen_random_uuid(), id, $3, '', 'x', 'approved', $2, now(), $2, now(), $3, 560, 420, $3, 1440, 1080 FROM unnest($1::uuid[]) id`,
      [ids, person, picture],
    );
    filled += count;
  }
  await pool.query('VACUUM ANALYZE');
}

const app = await NestFactory.create(AppModule.with(readSettings({ ...process.env, WORKER_INSIDE: 'false', LOG_LEVEL: 'silent' })), { logger: false, bodyParser: false });
configureApp(app);
await app.listen(0, '127.0.0.1');
const origin = await app.getUrl();

async function measured(path) {
  const times = [];
  let text = '';
  for (let round = 0; round <= rounds; round += 1) {
    const from = performance.now();
    const response = await fetch(`${origin}${path}`, { headers: { 'accept-encoding': 'identity' } });
    text = await response.text();
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    if (round > 0) times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  return { time: median(times), slow: times.at(-1), text };
}

for (const size of sizes) {
  const from = performance.now();
  await fill(size);
  console.log(`filled up to ${size} in ${((performance.now() - from) / 1000).toFixed(0)} s, ${units.length} units`);
  let deep = '/kho-mo-hinh';
  for (let page = 0; page < 30; page += 1) deep = /rel="next" href="([^"]+)"/.exec(await (await fetch(`${origin}${deep}`)).text())?.[1]?.replaceAll('&amp;', '&') ?? deep;
  const model = /<h2><a href="([^"]+)"/.exec(await (await fetch(`${origin}/kho-mo-hinh`)).text())[1];
  const lines = {
    'first page': '/kho-mo-hinh',
    'page behind 720 models': deep,
    'search with marks, a thirteenth of all': '/kho-mo-hinh?tim=đường+hoa+phụ+nữ',
    'search of all: "mo hinh"': '/kho-mo-hinh?tim=mo+hinh',
    'search for one: "so 777"': '/kho-mo-hinh?tim=so+777',
    'nothing found': '/kho-mo-hinh?tim=xyzt+qwe',
    'field, kind and year': `/kho-mo-hinh?linh-vuc=${encodeURIComponent(fields[1])}&loai=${kinds[0]}&nam=2020`,
    'one field, a quarter of all': `/kho-mo-hinh?linh-vuc=${encodeURIComponent(fields[0])}`,
    'one commune': `/kho-mo-hinh?don-vi=${units[7]}`,
    'map of fields and units': '/kho-mo-hinh/ban-do',
    feed: '/kho-mo-hinh/tin.xml',
    'one model': model,
  };
  for (const [name, path] of Object.entries(lines)) {
    const { time, slow, text } = await measured(path);
    console.log(`${String(size).padStart(7)}  ${name.padEnd(40)} ${time.toFixed(1).padStart(7)} ms  (slowest ${slow.toFixed(1)})  ${String(text.length).padStart(7)} signs${time < 50 ? '' : '   OVER 50 ms'}`);
  }
}
await app.close();
await pool.end();
