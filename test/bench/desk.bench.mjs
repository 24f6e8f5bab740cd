import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';

/**
 * Opening the desk ÷ reading the same rows with one bare query by raw `pg`; goal: server time under 50 ms with 300 nominations and
 * flat, whatever else the database holds: the same desk is opened again beside a campaign of `others` nominations. A desk is sent whole,
 * since it is searched and filtered as one and kept on the device, so from 12 to 300 it grows as the bare query does.
 * Nine members on every nomination, half of the others' sheets handed in, so that coverage is counted.
 */
const require = createRequire(import.meta.url);
require('reflect-metadata');
const { NestFactory } = require('@nestjs/core');
const { Client } = require('pg');
const { AppModule } = require('../../dist/apps/api/src/app.module.js');
const { campaignDefaults, CampaignsService, defaultPhases } = require('../../dist/libs/campaigns/src/index.js');
const { DeskService } = require('../../dist/libs/judging/src/desk.service.js');
const { HandingInService } = require('../../dist/libs/judging/src/handing-in.service.js');
const { readSettings, Transactor } = require('../../dist/libs/platform/src/index.js');
const { SeasonNominationsService } = require('../../dist/libs/registry/src/index.js');

const sizes = [12, 30, 300, 1_000];
const members = 9;
const others = 3_000;
const rounds = 15;
const day = 86_400_000;

const leaf = (code) => ({ kind: 'points', code, name: `Tiêu chí ${code}`, guidance: 'Căn cứ hồ sơ', max: 1_000, weight: 100, markedBy: 'panel', mayBeNotApplicable: false, floor: null, step: 50 });
const criteriaSet = {
  title: 'bench', issuer: 'bench', number: '1', issuedOn: null, effectiveFrom: null, effectiveTo: null, subjectKinds: ['collective-model'], scores: 'model', decimals: 2,
  declaredTotal: 15_000, bonusCap: null, deductionCap: null, bonusMayExceedMax: false,
  groups: ['A', 'B', 'C'].map((code) => ({ kind: 'group', code, name: code, max: 5_000, floor: null, bonusCap: null, deductionCap: null, children: [1, 2, 3, 4, 5].map((n) => leaf(`${code}${n}`)) })),
  classes: [{ name: 'Đạt', from: 0, fromInclusive: true, to: 15_000, toInclusive: true, zeroBlocked: false }],
};
const marks = JSON.stringify(Object.fromEntries(['A', 'B', 'C'].flatMap((code) => [1, 2, 3, 4, 5].map((n) => [`${code}${n}`, { kind: 'points', hundredths: 800 }]))));

const client = new Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const app = await NestFactory.createApplicationContext(AppModule.with(readSettings({ ...process.env, LOG_LEVEL: 'silent', WORKER_INSIDE: 'false' })), { logger: false });

async function unit(name, kind, parentId) {
  const id = randomUUID();
  await client.query('INSERT INTO unit (id, code, kind) VALUES ($1, $2, $3)', [id, id.slice(0, 8), kind]);
  await client.query('INSERT INTO unit_name (id, unit_id, name, search_key) VALUES ($1, $2, $3, $3)', [randomUUID(), id, name]);
  if (parentId) await client.query('INSERT INTO unit_parent (id, unit_id, parent_id) VALUES ($1, $2, $3)', [randomUUID(), id, parentId]);
  return id;
}

/** A campaign in which nine people mark `count` nominations; the one whose desk is opened. */
async function deskWith(count, province, communes) {
  const line = ['set-up', 'registration', 'intake', 'scoring', 'scoring-closed'];
  const campaign = await app.get(Transactor).write((tx) =>
    app.get(CampaignsService).createFromSeason(tx, null, {
      ...campaignDefaults, code: `B-${count}`, name: `Đợt ${count}`, year: 2026, organizer: 'bench', hostUnitId: province, criteriaSet, tieChain: [], peerGrouping: { byField: false, unitGroups: [] },
      rules: { ...campaignDefaults.rules, minSheets: 1 },
      phases: defaultPhases(Object.fromEntries(line.map((kind, at) => [kind, new Date(Date.now() + (at - 3) * day - 3_600_000)]))),
    }),
  );
  const ids = await app.get(Transactor).write((tx) =>
    app.get(SeasonNominationsService).createFromSeason(
      tx,
      campaign.id,
      Array.from({ length: count }, (_, n) => ({
        code: `MH${String(n + 1).padStart(4, '0')}`, unitId: communes[n % communes.length], subjectKind: 'collective-model', name: `Mô hình ${n + 1}`, field: campaignDefaults.fields[n % 2],
        peerGroup: 'Mô hình tập thể', summary: 'Tóm tắt '.repeat(80), legalPreference: false,
      })),
      null,
    ),
  );
  const panelId = randomUUID();
  await client.query(`INSERT INTO panel (id, campaign_id, name, decision_number, decision_date, decision_issuer) VALUES ($1, $2, 'Tổ', '1', '2026-01-01', 'bench')`, [panelId, campaign.id]);
  const people = [];
  for (let at = 0; at < members; at += 1) {
    const [personId, memberId] = [randomUUID(), randomUUID()];
    await client.query(`INSERT INTO person (id, full_name, search_key) VALUES ($1, 'Thành viên', 'thanh vien')`, [personId]);
    await client.query(`INSERT INTO panel_member (id, panel_id, person_id, code, title, position, ordinal) VALUES ($1, $2, $3, $4, '', 'member', $5)`, [memberId, panelId, personId, `TV${at}`, at]);
    await client.query('INSERT INTO assignment (id, member_id, nomination_id, assigned_at) SELECT gen_random_uuid(), $1, id, now() FROM unnest($2::uuid[]) id', [memberId, [...ids.values()]]);
    await client.query('INSERT INTO conflict_declaration (member_id, nomination_id, declared_at) SELECT $1, id, now() FROM unnest($2::uuid[]) id', [memberId, [...ids.values()]]);
    await client.query(
      `INSERT INTO score_sheet (id, assignment_id, criteria_set_id, marks, remarks, comment, state, total, submitted_at, updated_at)
       SELECT gen_random_uuid(), id, $2, CASE WHEN n % 2 = 0 THEN $3::jsonb ELSE '{}' END, '{}', '', CASE WHEN n % 2 = 0 AND $4 THEN 'submitted' ELSE 'draft' END,
              CASE WHEN n % 2 = 0 THEN 120 END, CASE WHEN n % 2 = 0 AND $4 THEN now() END, now()
       FROM (SELECT id, row_number() OVER (ORDER BY md5(id::text)) AS n FROM assignment WHERE member_id = $1) own`,
      [memberId, campaign.criteriaSetId, marks, at > 0],
    );
    people.push(personId);
  }
  return { campaignId: campaign.id, personId: people[0], count };
}

const bare = `SELECT sheet.id, sheet.state, sheet.total, sheet.version, sheet.updated_at, nomination.code, initiative.name, initiative.field, unit_name.name AS unit
  FROM panel_member member JOIN panel ON panel.id = member.panel_id JOIN assignment ON assignment.member_id = member.id
  JOIN score_sheet sheet ON sheet.assignment_id = assignment.id JOIN nomination ON nomination.id = assignment.nomination_id
  JOIN initiative ON initiative.id = nomination.initiative_id JOIN unit_name ON unit_name.unit_id = nomination.unit_id
  WHERE member.person_id = $1 AND panel.campaign_id = $2 ORDER BY nomination.code`;

const time = async (work) => {
  const began = performance.now();
  JSON.stringify(await work());
  return performance.now() - began;
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const province = await unit('Tỉnh', 'province', null);
const communes = [];
for (let at = 0; at < 60; at += 1) communes.push(await unit(`Xã ${at}`, 'commune', province));
const desks = [];
for (const size of sizes) desks.push(await deskWith(size, province, communes));
await client.query('ANALYZE');

/** Medians of opening one desk, of the bare query for the same rows, and of what can be handed in. */
async function measure({ campaignId, personId, count }) {
  const actor = { personId, posts: [{ role: 'panel-member', unitId: province }], permissions: new Set(['assignment.own', 'score-sheet.read']), requestId: 'bench' };
  const open = () => app.get(DeskService).read(actor, campaignId);
  const readiness = () => app.get(HandingInService).readiness(actor, campaignId);
  const query = () => client.query(bare, [personId, campaignId]);
  if ((await open()).sheets.length !== count) throw new Error('the desk does not hold what was assigned');
  for (const warm of [open, readiness, query]) await warm();
  const [desk, ready, yardstick] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    desk.push(await time(open));
    yardstick.push(await time(query));
    ready.push(await time(readiness));
  }
  return { desk: median(desk), bare: median(yardstick), ready: median(ready) };
}

const opened = new Map();
for (const each of desks) {
  const { count } = each;
  const { desk: d, bare: y, ready: r } = await measure(each);
  opened.set(count, { desk: d, bare: y });
  console.log(
    `desk with ${count} nominations ${d.toFixed(1)} ms · bare query ${y.toFixed(1)} ms · ratio ${(d / y).toFixed(1)} · what can be handed in ${r.toFixed(1)} ms` +
      (count === 300 ? ' (goal: desk under 50 ms)' : ''),
  );
}
const [few, many] = [opened.get(12), opened.get(300)];
console.log(
  `300 assignments ÷ 12: desk ${(many.desk / few.desk).toFixed(2)} · the bare query, which reads as many more rows, ${(many.bare / few.bare).toFixed(2)} (goal: no more than that)`,
);
await deskWith(others, province, communes);
await client.query('ANALYZE');
const beside = await measure(desks[sizes.indexOf(300)]);
console.log(`the same desk of 300 beside ${others * members} more sheets: ${beside.desk.toFixed(1)} ms, ratio ${(beside.desk / many.desk).toFixed(2)} (goal: flat, about 1) · bare query ${(beside.bare / many.bare).toFixed(2)}`);
await app.close();
await client.end();
