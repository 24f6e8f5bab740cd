import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { NestFactory } = require('@nestjs/core');
const { Client } = require('pg');
const { AppModule } = require('../../dist/apps/api/src/app.module.js');
const { campaignDefaults, CampaignsService, defaultPhases } = require('../../dist/libs/campaigns/src/index.js');
const { readSettings, Transactor } = require('../../dist/libs/platform/src/index.js');
const { scoreSheet } = require('../../dist/libs/scoring-core/src/index.js');

export const members = 7;
export const leaves = 15;
const day = 86_400_000;
/** So many different sheets are filled in; the database hands them out. */
const patterns = 997;

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

export async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const codes = ['A', 'B', 'C'].flatMap((group) => Array.from({ length: leaves / 3 }, (_, at) => `${group}${at + 1}`));
const leaf = (code) => ({ kind: 'points', code, name: `Tiêu chí ${code}`, guidance: 'Căn cứ hồ sơ', max: 1_000, weight: 100, markedBy: 'panel', mayBeNotApplicable: false, floor: null, step: 25 });
const criteriaSet = {
  title: 'Bộ tiêu chí', issuer: 'Ban', number: '01', issuedOn: null, effectiveFrom: null, effectiveTo: null, subjectKinds: ['collective-model'], scores: 'model', decimals: 2,
  declaredTotal: 15_000, bonusCap: null, deductionCap: null, bonusMayExceedMax: false,
  groups: ['A', 'B', 'C'].map((group) => ({
    kind: 'group', code: group, name: `Nhóm ${group}`, max: 5_000, floor: null, bonusCap: null, deductionCap: null, children: codes.filter((code) => code.startsWith(group)).map(leaf),
  })),
  classes: [
    { name: 'Tốt', from: 11_000, fromInclusive: true, to: null, toInclusive: true, zeroBlocked: false },
    { name: 'Đạt', from: 0, fromInclusive: true, to: 11_000, toInclusive: false, zeroBlocked: false },
  ],
};

function filledSheet(at) {
  const marks = Object.fromEntries(codes.map((code, l) => [code, { kind: 'points', hundredths: 25 * (20 + ((at * 31 + l * 7 + ((at * l) % 11)) % 21)) }]));
  return { marks: JSON.stringify(marks), total: (scoreSheet(criteriaSet, marks).total / 10_000).toFixed(4) };
}

/** The application without HTTP, and connections of its owner and of the superuser to the same database. */
export async function openBench() {
  const app = await NestFactory.createApplicationContext(
    AppModule.with(readSettings({ DATABASE_URL: process.env.DATABASE_URL, DATA_DIR: process.env.DATA_DIR, LOG_LEVEL: 'silent', WORKER_INSIDE: 'false' })),
    { logger: false },
  );
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const address = new URL(process.env.BENCH_ADMIN_URL);
  address.pathname = new URL(process.env.DATABASE_URL).pathname;
  const owner = new Client({ connectionString: address.href });
  await owner.connect();
  const get = (token) => app.get(token, { strict: false });
  const close = async () => {
    await client.end();
    await owner.end();
    await app.close();
  };
  return { app, client, owner, get, close };
}

/**
 * A campaign whose marking is closed and locked: `count` nominations × 7 members × 15 items, written by the database itself with
 * its guards asleep – what they would look for cannot be there.
 *
 * @returns ids of the campaign and of somebody of the office that holds it
 */
export async function closedSeason({ get, owner }, count) {
  const [province, personId, secretary] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query('SET session_replication_role = replica');
  await owner.query(`INSERT INTO unit (id, code, kind) VALUES ($1, $2, 'province')`, [province, `P${count}`]);
  await owner.query(`INSERT INTO unit_name (id, unit_id, name, search_key) VALUES ($1, $2, 'Tỉnh', 'tinh')`, [randomUUID(), province]);
  await owner.query(`INSERT INTO person (id, full_name, search_key) VALUES ($1, 'Trần Văn Bình', 'tran van binh')`, [personId]);
  const kinds = ['set-up', 'registration', 'intake', 'scoring', 'scoring-closed'];
  const { id: campaignId, criteriaSetId } = await get(Transactor).write((tx) =>
    get(CampaignsService).createFromSeason(tx, null, {
      ...campaignDefaults, code: `B${count}`, name: `Đợt ${count}`, year: 2026, organizer: 'Ban', hostUnitId: province, criteriaSet,
      tiers: [{ name: 'Bằng khen', minClass: 'Tốt', minScore: null, quota: { kind: 'count', count: 30 }, tieAtLine: 'take-all' }],
      phases: defaultPhases(Object.fromEntries(kinds.map((kind, at) => [kind, new Date(Date.now() + (at - 4) * day - 3_600_000)]))),
    }),
  );
  const communes = Math.min(3_321, Math.max(60, Math.ceil(count / 100)));
  await owner.query('CREATE TEMPORARY TABLE pattern (at integer PRIMARY KEY, marks jsonb, total numeric(12,4))');
  const sheets = Array.from({ length: patterns }, (_, at) => filledSheet(at));
  await owner.query('INSERT INTO pattern SELECT at - 1, marks::jsonb, total::numeric FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS given(marks, total, at)', [
    sheets.map(({ marks }) => marks),
    sheets.map(({ total }) => total),
  ]);
  const panelId = randomUUID();
  await owner.query(`INSERT INTO panel (id, campaign_id, name, decision_number, decision_date, decision_issuer) VALUES ($1, $2, 'Tổ chấm', '1', '2026-01-01', 'Ban')`, [panelId, campaignId]);
  await owner.query(
    `INSERT INTO person (id, full_name, search_key) SELECT md5($1 || at)::uuid, 'Thành viên ' || at, 'thanh vien ' || at FROM generate_series(1, ${members}) at`,
    [campaignId],
  );
  await owner.query(
    `INSERT INTO panel_member (id, panel_id, person_id, code, title, position, ordinal)
     SELECT md5('m' || $1 || at)::uuid, $2, md5($1 || at)::uuid, 'TV' || at, '', 'member', at FROM generate_series(1, ${members}) at`,
    [campaignId, panelId],
  );
  await owner.query(
    `WITH made AS (SELECT at, md5('u' || $1 || at)::uuid AS id FROM generate_series(1, ${communes}) at),
     unit_made AS (INSERT INTO unit (id, code, kind) SELECT id, 'X' || $3 || '-' || at, 'commune' FROM made),
     named AS (INSERT INTO unit_name (id, unit_id, name, search_key) SELECT md5('n' || id)::uuid, id, 'Xã số ' || at, 'xa so ' || at FROM made)
     INSERT INTO unit_parent (id, unit_id, parent_id) SELECT md5('p' || id)::uuid, id, $2 FROM made`,
    [campaignId, province, String(count)],
  );
  await owner.query(
    `INSERT INTO initiative (id, code, unit_id, subject_kind, name, search_key, field, programme_tags, details, updated_at)
     SELECT md5('i' || $1 || at)::uuid, 'SK' || $2 || '-' || at, md5('u' || $1 || (at % ${communes} + 1))::uuid, 'collective-model', 'Mô hình dân vận khéo số ' || at, 'mo hinh dan van kheo so ' || at,
            'Phát triển kinh tế', '{}', '{}', now() FROM generate_series(1, ${count}) at`,
    [campaignId, String(count)],
  );
  await owner.query(
    `INSERT INTO nomination (id, campaign_id, initiative_id, unit_id, code, peer_group, summary, state, self_marks, self_remarks, not_applicable, receipt_code, submitted_at, updated_at)
     SELECT md5('d' || $1::text || at)::uuid, $1::uuid, md5('i' || $1::text || at)::uuid, md5('u' || $1::text || (at % ${communes} + 1))::uuid, 'MH' || lpad(at::text, 6, '0'),
            'Nhóm ' || (at % ${Math.max(2, Math.ceil(count / 5_000))}), 'Vận động Nhân dân hiến đất làm đường, xây dựng cảnh quan sáng, xanh, sạch, đẹp.', 'accepted', '{}', '{}', '{}', $2 || '-' || at, now(), now()
     FROM generate_series(1, ${count}) at`,
    [campaignId, String(count)],
  );
  await owner.query(
    `INSERT INTO assignment (id, member_id, nomination_id, assigned_at)
     SELECT md5('a' || $1 || n || '/' || m)::uuid, md5('m' || $1 || m)::uuid, md5('d' || $1 || n)::uuid, now() FROM generate_series(1, ${count}) n, generate_series(1, ${members}) m`,
    [campaignId],
  );
  await owner.query(
    `INSERT INTO score_sheet (id, assignment_id, criteria_set_id, marks, remarks, comment, total, state, submitted_at, updated_at)
     SELECT md5('s' || $1 || n || '/' || m)::uuid, md5('a' || $1 || n || '/' || m)::uuid, $2, pattern.marks, '{}', '', pattern.total, 'submitted', now(), now()
     FROM generate_series(1, ${count}) n, generate_series(1, ${members}) m, pattern WHERE pattern.at = (n::bigint * 7919 + m * 104729 + n / 7) % ${patterns}`,
    [campaignId, criteriaSetId],
  );
  await owner.query(`INSERT INTO scoring_closure (campaign_id, closed_at, reason, late_members, locked_at) VALUES ($1, now(), '', '[]', now())`, [campaignId]);
  await owner.query(`INSERT INTO account (person_id, username, password_hash) VALUES ($1, $2, '-')`, [personId, `bench-${count}`]);
  await owner.query(`INSERT INTO post (id, person_id, unit_id, role, valid_from) VALUES ($1, $2, $3, 'department-staff', '2026-01-01')`, [secretary, personId, province]);
  await owner.query('DROP TABLE pattern');
  await owner.query('SET session_replication_role = origin');
  await owner.query('VACUUM ANALYZE');
  const actor = { personId, posts: [{ role: 'department-staff', unitId: province }], permissions: new Set(['result.freeze', 'result.read']), requestId: 'bench' };
  return { campaignId, actor };
}

/**
 * Watches how long the event loop of this process is held; `worst` in milliseconds since the last call: by the clock, which on a busy
 * machine counts the time in which others ran, and by the work of its own thread (NaN where the system does not tell it).
 */
export function loopWatch() {
  const { monitorEventLoopDelay } = require('node:perf_hooks');
  const watch = monitorEventLoopDelay({ resolution: 5 });
  watch.enable();
  let [last, worst] = [ownWork(), 0];
  setInterval(() => {
    const now = ownWork();
    worst = Math.max(worst, now - last);
    last = now;
  }, 2).unref();
  return {
    worst() {
      const found = { held: watch.max / 1e6, own: worst };
      watch.reset();
      worst = 0;
      return found;
    },
  };
}

/** Milliseconds of a processor that the thread of the event loop has used; NaN where the system does not tell. */
function ownWork() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

/** Watches the processes this one starts; `peak`: megabytes of the largest so far, 0 where the system does not tell. */
export function peakOfChildren() {
  let peak = 0;
  const look = () => {
    try {
      for (const child of readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean)) {
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1] ?? 0) / 1024);
      }
    } catch {
      // It has ended since, or there is no such file here.
    }
  };
  setInterval(look, 100).unref();
  return { peak: () => peak };
}
