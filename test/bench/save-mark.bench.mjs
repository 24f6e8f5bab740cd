import { randomUUID, createHash } from 'node:crypto';
import http from 'node:http';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { serverReady, startServer } from '../../scripts/server-process.mjs';
import { freePort } from '../../scripts/free-port.mjs';

/**
 * Saving a mark through the whole product (HTTP, session, phase, conflicts, policy, scoring-core, one effect per key, audit chain) ÷ the
 * same transaction by raw `pg`: phase and sheet locked, guarded update of the same table with its guards, one link of an audit chain that is
 * locked, read, hashed and appended to as the product's is. 100 assessors save at once, each an own sheet of 15 items, over as many
 * connections on either side. Throughput and the 99th percentile of the time to an answer; goal ≤ 2 for both. Beside it stands what HTTP,
 * session and permission alone take: a request of the same people that asks for the database's clock and nothing else.
 */
const require = createRequire(import.meta.url);
const { Pool } = require('pg');
const { NestFactory } = require('@nestjs/core');
const { AppModule } = require('../../dist/apps/api/src/app.module.js');
const { readSettings, Transactor } = require('../../dist/libs/platform/src/index.js');
const { campaignDefaults, CampaignsService, defaultPhases } = require('../../dist/libs/campaigns/src/index.js');
const { SeasonNominationsService } = require('../../dist/libs/registry/src/index.js');
const { SessionsService } = require('../../dist/libs/identity/src/index.js');

const assessors = 100;
const savesEach = 10;
const rounds = 5;
const connections = 10;
const leaves = 15;
const hour = 3_600_000;

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: connections });
const environment = { ...process.env, WORKER_INSIDE: 'false', LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: String(connections) };

const leaf = (at) => ({
  kind: 'points', code: `L${at}`, name: `L${at}`, guidance: '', max: 1_000, weight: 100, markedBy: 'panel', mayBeNotApplicable: false, floor: null, step: 50,
});
const criteriaSet = {
  title: 'bench', issuer: 'bench', number: '1', issuedOn: '2026-01-15', effectiveFrom: null, effectiveTo: null, subjectKinds: ['collective-model'], scores: 'model',
  decimals: 2, declaredTotal: 15_000, bonusCap: null, deductionCap: null, bonusMayExceedMax: false, classes: [],
  groups: [0, 1, 2].map((at) => ({
    kind: 'group', code: `G${at}`, name: `G${at}`, max: 5_000, floor: null, bonusCap: null, deductionCap: null,
    children: Array.from({ length: leaves / 3 }, (_, n) => leaf(at * 5 + n)),
  })),
};
const marksOf = (serial) => Object.fromEntries(Array.from({ length: leaves }, (_, l) => [`L${l}`, { kind: 'points', hundredths: 50 * ((serial + l * 5) % 21) }]));

/** A campaign in its scoring phase, one nomination, and members who have each declared and hold one sheet of it. */
async function makePanel() {
  const app = await NestFactory.createApplicationContext(AppModule.with(readSettings(environment)), { logger: false });
  const [transactor, campaigns, nominations, sessions] = [Transactor, CampaignsService, SeasonNominationsService, SessionsService].map((each) => app.get(each, { strict: false }));
  const unit = async (kind) => {
    const id = randomUUID();
    await pool.query('INSERT INTO unit (id, code, kind) VALUES ($1, $2, $3)', [id, id.slice(0, 8), kind]);
    await pool.query('INSERT INTO unit_name (id, unit_id, name, search_key) VALUES ($1, $2, $3, $3)', [randomUUID(), id, id.slice(0, 8)]);
    return id;
  };
  const [host, commune] = [await unit('province'), await unit('commune')];
  const kinds = ['set-up', 'registration', 'intake', 'scoring', 'scoring-closed'];
  const { id: campaignId } = await transactor.write((tx) =>
    campaigns.createFromSeason(tx, null, {
      code: 'BENCH', name: 'bench', year: 2026, organizer: 'bench', hostUnitId: host, criteriaSet,
      rules: { method: 'mean', trimEachEnd: 1, trimFrom: 5, scope: 'sheet', minSheets: 1, classOn: 'exact', rankOn: 'rounded', spreadLimit: null },
      tieChain: [], tiers: [], peerGrouping: { byField: false, unitGroups: [] }, fields: ['bench'], paperSettings: campaignDefaults.paperSettings,
      phases: defaultPhases(Object.fromEntries(kinds.map((kind, at) => [kind, new Date(Date.now() + (at - 3) * 24 * hour - hour)]))),
    }),
  );
  const ids = await transactor.write((tx) =>
    nominations.createFromSeason(tx, campaignId, [
      { code: 'N1', unitId: commune, subjectKind: 'collective-model', name: 'bench', field: 'bench', peerGroup: 'bench', summary: '', legalPreference: false },
    ], null),
  );
  const nominationId = ids.get('N1');
  const { rows: [campaign] } = await pool.query('SELECT criteria_set_id AS set FROM campaign WHERE id = $1', [campaignId]);
  const panelId = randomUUID();
  await pool.query(`INSERT INTO panel (id, campaign_id, name, decision_number, decision_date, decision_issuer) VALUES ($1, $2, 'bench', '1', '2026-03-02', 'bench')`, [panelId, campaignId]);
  const people = [];
  for (let at = 0; at < assessors; at += 1) {
    const [personId, memberId, assignmentId, sheetId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await pool.query(`INSERT INTO person (id, full_name, search_key) VALUES ($1, 'bench', 'bench')`, [personId]);
    await pool.query(`INSERT INTO account (person_id, username, password_hash) VALUES ($1, $2, '-')`, [personId, `bench-${at}`]);
    await pool.query(`INSERT INTO post (id, person_id, unit_id, role, valid_from) VALUES ($1, $2, $3, 'panel-member', '2026-01-01')`, [randomUUID(), personId, host]);
    await pool.query(`INSERT INTO panel_member (id, panel_id, person_id, code, title, position, ordinal) VALUES ($1, $2, $3, $4, '', 'member', $5)`, [memberId, panelId, personId, `M${at}`, at + 1]);
    await pool.query(`INSERT INTO conflict_declaration (member_id, nomination_id, declared_at) VALUES ($1, $2, now())`, [memberId, nominationId]);
    await pool.query(`INSERT INTO assignment (id, member_id, nomination_id, assigned_at) VALUES ($1, $2, $3, now())`, [assignmentId, memberId, nominationId]);
    await pool.query(
      `INSERT INTO score_sheet (id, assignment_id, criteria_set_id, marks, remarks, comment, state, updated_at) VALUES ($1, $2, $3, '{}', '{}', '', 'draft', now())`,
      [sheetId, assignmentId, campaign.set],
    );
    people.push({ sheetId, token: await transactor.write((tx) => sessions.open(tx, personId)), version: 1, serial: at });
  }
  await app.close();
  return { campaignId, people };
}

const agent = new http.Agent({ keepAlive: true, maxSockets: assessors });

const ask = (port, { token }, method, path, body = '', headers = {}) =>
  new Promise((resolve, reject) => {
    const request = http.request({ agent, port, method, path, headers: { 'X-Requested-With': 'dvk', Cookie: `dvk=${token}`, ...headers } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`${response.statusCode} ${text}`));
      });
    });
    request.on('error', reject);
    request.end(body);
  });

async function put(port, person) {
  const body = JSON.stringify({ version: person.version, marks: marksOf(person.serial), remarks: {}, comment: '' });
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), 'Idempotency-Key': randomUUID() };
  return (await ask(port, person, 'PUT', `/api/score-sheets/${person.sheetId}`, body, headers)).version;
}

async function nothing(port, person) {
  await ask(port, person, 'GET', '/api/clock');
  return person.version;
}

async function raw(campaignId, person) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT id FROM campaign_phase WHERE campaign_id = $1 AND 'score-sheet.mark' = ANY(permits) FOR SHARE`, [campaignId]);
    await client.query('SELECT version FROM score_sheet WHERE id = $1 FOR UPDATE', [person.sheetId]);
    const { rows } = await client.query(
      `UPDATE score_sheet SET marks = $3, remarks = '{}', comment = '', total = 75, updated_at = clock_timestamp(), version = version + 1
       WHERE id = $1 AND version = $2 RETURNING version`,
      [person.sheetId, person.version, JSON.stringify(marksOf(person.serial))],
    );
    await client.query('SELECT pg_advisory_xact_lock(1)');
    const { rows: [last] } = await client.query('SELECT sequence, hash FROM bench_audit ORDER BY sequence DESC LIMIT 1');
    const sequence = (last?.sequence ?? 0) + 1;
    const hash = createHash('sha256').update(JSON.stringify([sequence, last?.hash ?? '', person.sheetId, rows[0].version])).digest('hex');
    await client.query('INSERT INTO bench_audit (sequence, at, action, object_id, data, hash) VALUES ($1, now(), $2, $3, $4, $5)', [
      sequence, 'score-sheet.saved', person.sheetId, JSON.stringify({ version: rows[0].version }), hash,
    ]);
    await client.query('COMMIT');
    return rows[0].version;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** Everybody saves again and again, the next as soon as the last is answered. */
async function saveAll(people, save) {
  const times = [];
  const began = performance.now();
  await Promise.all(
    people.map(async (person) => {
      for (let at = 0; at < savesEach; at += 1) {
        person.serial += 1;
        const from = performance.now();
        person.version = await save(person);
        times.push(performance.now() - from);
      }
    }),
  );
  times.sort((a, b) => a - b);
  return { perSecond: (times.length * 1000) / (performance.now() - began), p99: times[Math.floor(times.length * 0.99)] };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const { campaignId, people } = await makePanel();
await pool.query('CREATE TABLE bench_audit (sequence integer PRIMARY KEY, at timestamptz, action text, object_id uuid, data jsonb, hash text)');
const port = await freePort(3900, '127.0.0.1');
const server = startServer({ env: { ...environment, HOST: '127.0.0.1', PORT: String(port), NODE_ENV: 'production' }, logFile: path.join(os.tmpdir(), `dvk-bench-${process.pid}.log`) });
try {
  if (!(await serverReady(server, port, 60_000))) throw new Error('the server did not start');
  const [product, yardstick, empty] = [[], [], []];
  await saveAll(people, (person) => put(port, person));
  await saveAll(people, (person) => raw(campaignId, person));
  for (let round = 0; round < rounds; round += 1) {
    product.push(await saveAll(people, (person) => put(port, person)));
    yardstick.push(await saveAll(people, (person) => raw(campaignId, person)));
    empty.push(await saveAll(people, (person) => nothing(port, person)));
  }
  const figure = (results, key) => median(results.map((each) => each[key]));
  const [saves, rawSaves, p99, rawP99] = [figure(product, 'perSecond'), figure(yardstick, 'perSecond'), figure(product, 'p99'), figure(yardstick, 'p99')];
  console.log(`saves per second: product ${saves.toFixed(0)} · raw pg ${rawSaves.toFixed(0)} · ratio ${(rawSaves / saves).toFixed(2)} (goal ≤ 2)`);
  console.log(`  of which HTTP, session and permission alone: ${figure(empty, 'perSecond').toFixed(0)} requests per second, a share of ${((100 * saves) / figure(empty, 'perSecond')).toFixed(0)} %`);
  console.log(`99th percentile: product ${p99.toFixed(0)} ms · raw pg ${rawP99.toFixed(0)} ms · ratio ${(p99 / rawP99).toFixed(2)} (goal ≤ 2)`);
} finally {
  agent.destroy();
  await server.stop();
  await pool.end();
}
