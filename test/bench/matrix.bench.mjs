import { createRequire } from 'node:module';
import { randomUUID } from 'node:crypto';

/**
 * The matrix of a closed panel of 300 nominations × 9 members × 20 items, as the server answers it ÷ the bare statement that
 * reads the same sheets; both in one process, interleaved. Pages are asked for at the beginning and at the end, as they are read
 * one after the other; `made anew` is the whole matrix after something it is made of was written, which only the first page waits for.
 */
const require = createRequire(import.meta.url);
require('reflect-metadata');
const { NestFactory } = require('@nestjs/core');
const { AppModule } = require('../../dist/apps/api/src/app.module.js');
const { CampaignsService, campaignDefaults, defaultPhases } = require('../../dist/libs/campaigns/src/index.js');
const { readSettings, Transactor } = require('../../dist/libs/platform/src/index.js');
const { SeasonNominationsService } = require('../../dist/libs/registry/src/index.js');
const { SeasonIntake } = require('../../dist/libs/judging/src/index.js');
const { ReopeningPreviewService } = require('../../dist/libs/judging/src/reopening-preview.service.js');
const { ReopeningService } = require('../../dist/libs/judging/src/reopening.service.js');
const { ScoringMatrixService } = require('../../dist/libs/judging/src/scoring-matrix.service.js');
const { Client } = require('pg');

const [nominations, members, items, rounds] = [300, 9, 20, 9];

const leaf = (at) => ({
  kind: 'points', code: `L${at}`, name: `Mục ${at}`, guidance: '', max: 500, weight: 100, markedBy: 'panel', mayBeNotApplicable: false, floor: null, step: 50,
});
const groups = [0, 1, 2, 3].map((at) => ({
  kind: 'group', code: `G${at}`, name: `Nhóm ${at}`, max: 2_500, floor: null, bonusCap: null, deductionCap: null,
  children: Array.from({ length: items / 4 }, (_, n) => leaf(at * 5 + n)),
}));
const criteriaSet = {
  title: 'Bộ tiêu chí', issuer: 'Ban', number: '01', issuedOn: null, effectiveFrom: null, effectiveTo: null, subjectKinds: ['collective-model'], scores: 'model',
  decimals: 2, declaredTotal: 10_000, bonusCap: null, deductionCap: null, bonusMayExceedMax: false, groups, classes: [{ name: 'Đạt', from: 0, fromInclusive: true, to: null, toInclusive: true, zeroBlocked: false }],
};
const rules = { ...campaignDefaults.rules, spreadLimit: 1_500 };

const app = await NestFactory.createApplicationContext(
  AppModule.with(readSettings({ DATABASE_URL: process.env.DATABASE_URL, DATA_DIR: process.env.DATA_DIR, LOG_LEVEL: 'silent', WORKER_INSIDE: 'false' })),
  { logger: false },
);
const get = (token) => app.get(token, { strict: false });
const client = new Client({ connectionString: process.env.DATABASE_URL });
await client.connect();

const province = randomUUID();
await client.query(`INSERT INTO unit (id, code, kind) VALUES ($1, 'P', 'province')`, [province]);
await client.query(`INSERT INTO unit_name (id, unit_id, name, search_key) VALUES ($1, $2, 'Tỉnh', 'tinh')`, [randomUUID(), province]);
const person = async () => {
  const id = randomUUID();
  await client.query(`INSERT INTO person (id, full_name, search_key) VALUES ($1, 'Trần Văn Bình', 'tran van binh')`, [id]);
  return id;
};
const people = new Map();
for (let m = 0; m < members; m += 1) people.set(`TV${m}`, await person());
const units = new Map();
for (let n = 0; n < nominations; n += 1) {
  const id = randomUUID();
  await client.query(`INSERT INTO unit (id, code, kind) VALUES ($1, $2, 'commune')`, [id, `X${n}`]);
  await client.query(`INSERT INTO unit_name (id, unit_id, name, search_key) VALUES ($1, $2, $3, $4)`, [randomUUID(), id, `Xã ${n}`, `xa ${n}`]);
  await client.query(`INSERT INTO unit_parent (id, unit_id, parent_id) VALUES ($1, $2, $3)`, [randomUUID(), id, province]);
  units.set(`X${n}`, id);
}

const now = Date.now();
const day = 86_400_000;
const codes = Array.from({ length: nominations }, (_, n) => `MH${String(n).padStart(3, '0')}`);
const mark = (n, m, l) => ({ kind: 'points', hundredths: 50 * ((n * 7 + m * 3 + l * 5 + ((n * m * l) % 4)) % 11) });
const campaignId = await get(Transactor).write(async (tx) => {
  const { id } = await get(CampaignsService).createFromSeason(tx, null, {
    ...campaignDefaults, code: 'BENCH', name: 'Đợt xét', year: 2026, organizer: 'Ban', hostUnitId: province, criteriaSet, rules,
    phases: defaultPhases({ scoring: new Date(now - 2 * day), 'scoring-closed': new Date(now - day), published: new Date(now + 30 * day) }),
  });
  const ids = await get(SeasonNominationsService).createFromSeason(
    tx, id,
    codes.map((code, n) => ({ code, unitId: units.get(`X${n}`), subjectKind: 'collective-model', name: `Mô hình ${n}`, field: '', peerGroup: n % 3 === 0 ? 'A' : 'B', summary: 'Tóm tắt', legalPreference: false, notApplicable: {} })),
    null,
  );
  const season = {
    assessors: [...people.keys()].map((code, m) => ({ code, name: code, title: '', unitCode: null, position: m === 0 ? 'secretary' : 'member' })),
    nominations: codes.map((code, n) => ({ code, unitCode: `X${n}` })),
    sheets: codes.flatMap((nominationCode, n) =>
      [...people.keys()].map((assessorCode, m) => ({
        nominationCode, assessorCode, submitted: true, recused: false, inConflict: false,
        marks: Object.fromEntries(Array.from({ length: items }, (_, l) => [`L${l}`, mark(n, m, l)])),
      })),
    ),
  };
  await get(SeasonIntake).createFromSeason(tx, season, { campaignId: id, nominations: ids, people, units }, {
    name: 'Tổ', decisionNumber: '01', decisionDate: '2026-01-01', decisionIssuer: 'Ban', recusalReason: '', closed: true, closingReason: '',
  });
  return id;
});
await client.query('ANALYZE');

const secretary = { personId: people.get('TV0'), posts: [], permissions: new Set(), roles: [] };
const wish = { peerGroup: null, only: null, search: '', sort: 'rank', descending: false, limit: 300, offset: 0 };
const bare = `SELECT sheet.marks, sheet.state, assignment.nomination_id, assignment.member_id FROM score_sheet sheet JOIN assignment ON assignment.id = sheet.assignment_id
  JOIN panel_member member ON member.id = assignment.member_id JOIN panel ON panel.id = member.panel_id WHERE panel.campaign_id = $1`;
const matrix = (part) => get(ScoringMatrixService).read(secretary, campaignId, { ...wish, ...part });
const time = async (work) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const first = await matrix({});
if (first.rows.length !== nominations || first.rows.some(({ cells }) => cells.length !== members)) throw new Error('the matrix is not whole');
const [anew, whole, begin, end, read] = [[], [], [], [], []];
for (let round = 0; round < rounds; round += 1) {
  await client.query('UPDATE unit_name SET name = name WHERE unit_id = $1', [province]);
  anew.push(await time(() => matrix({})));
  whole.push(await time(() => matrix({})));
  begin.push(await time(() => matrix({ limit: 50 })));
  end.push(await time(() => matrix({ limit: 50, offset: 250, sort: 'deviation', descending: true })));
  read.push(await time(() => client.query(bare, [campaignId])));
}
const chosen = codes.map((nominationCode) => ({ nominationCode, memberCodes: [...people.keys()] }));
const effect = [];
for (let round = 0; round < 5; round += 1) effect.push(await time(() => get(ReopeningPreviewService).preview(secretary, campaignId, chosen)));
const all = (await get(ReopeningPreviewService).preview(secretary, campaignId, chosen)).sheets;
if (all.length !== nominations * members || all.some(({ refusal }) => refusal !== null)) throw new Error('not every sheet can be given back');
// A season that came in closed is locked as well.
await client.query('UPDATE scoring_closure SET locked_at = NULL, locked_by = NULL WHERE campaign_id = $1', [campaignId]);
const given = [await time(() => get(ReopeningService).giveBack(secretary, campaignId, all.map(({ sheetId }) => sheetId), 'Thống nhất lại'))];
await client.end();
await app.close();
const ms = (values) => `${median(values).toFixed(0)} ms`;
const flat = Math.max(median(begin), median(end)) / Math.min(median(begin), median(end));
console.log(
  `matrix 300 × 9 × 20: page of 50 ${ms(begin)} at the beginning, ${ms(end)} at the end (goal: under 50 ms), ratio ${flat.toFixed(2)} (goal: flat, about 1) · whole ${ms(whole)}` +
    ` · made anew ${ms(anew)} · bare statement ${ms(read)} · made anew ÷ bare ${(median(anew) / median(read)).toFixed(1)} (goal: 3)`,
);
console.log(`joint effect of all ${all.length} sheets ${ms(effect)} · giving them back in one act ${ms(given)} (no goal set)`);
