import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { createDeflateRaw } from 'node:zlib';
import { once } from 'node:events';
import { loopWatch, median, timed } from './closed-season.mjs';

/**
 * The award list of a long result: drawing it ÷ the same cells as sheet XML made by hand and deflated at level 6, interleaved; goal
 * ≤ 2.1. Then the making as the server orders it, with the peak memory of the process that makes it (goal ≤ 150 MB) and how long
 * the server's event loop is held (goal ≤ 50 ms). BENCH_LINES takes another length. Then the check of its manifest.
 */
const require = createRequire(import.meta.url);
const { campaignDefaults } = require('../../dist/libs/campaigns/src/index.js');
const { canonicalResult, canonicalSeason, manifestPieces } = require('../../dist/libs/awards/src/season-manifest.js');
const { firstDifference } = require('../../dist/libs/awards/src/verification/first-difference.js');
const { sha256Of } = require('../../dist/libs/awards/src/index.js');
const { drawWorkbook } = require('../../dist/libs/reports/src/papers/making/draw-workbook.js');
const { drawingOf } = require('../../dist/libs/reports/src/papers/making/drawing.js');
const { makePaper } = require('../../dist/libs/reports/src/papers/making/make-paper.js');
const { seasonOfManifest } = require('../../dist/libs/reports/src/papers/making/paper-order.js');
const { rankSeason } = require('../../dist/libs/scoring-core/src/index.js');

const lines = Number(process.env.BENCH_LINES ?? 30_000);
const [members, leaves, rounds] = [7, 15, Number(process.env.BENCH_ROUNDS ?? 5)];

function season() {
  const codes = Array.from({ length: leaves }, (_, at) => `L${at}`);
  const leaf = (code) => ({ kind: 'points', code, name: code, guidance: '', max: 1_000, weight: 100, markedBy: 'panel', mayBeNotApplicable: false, floor: null, step: 25 });
  const codeOf = (n) => `MH${String(n).padStart(6, '0')}`;
  return {
    title: 'Đợt xét khen', year: 2026, organizer: 'Ban Dân vận',
    criteriaSet: {
      title: 'Bộ tiêu chí', issuer: 'Ban', number: '01', issuedOn: null, effectiveFrom: null, effectiveTo: null, subjectKinds: ['collective-model'], scores: 'model', decimals: 2, declaredTotal: 15_000,
      bonusCap: null, deductionCap: null, bonusMayExceedMax: false, classes: [],
      groups: [{ kind: 'group', code: 'A', name: 'A', max: 15_000, floor: null, bonusCap: null, deductionCap: null, children: codes.map(leaf) }],
    },
    rules: { ...campaignDefaults.rules }, tieChain: [],
    tiers: [{ name: 'Bằng khen', minClass: null, minScore: null, quota: { kind: 'count', count: Math.ceil(lines / 12) }, tieAtLine: 'take-all' }],
    units: Array.from({ length: 300 }, (_, at) => ({ code: `X${at}`, name: `Xã Tân Lập số ${at}`, kind: 'Xã', parentCode: null })),
    nominations: Array.from({ length: lines }, (_, n) => ({
      code: codeOf(n), name: `Mô hình dân vận khéo trong xây dựng nông thôn mới số ${n}`, unitCode: `X${n % 300}`, subjectKind: 'collective-model', field: 'Phát triển kinh tế', peerGroup: `Nhóm ${n % 6}`,
      summary: 'Vận động Nhân dân hiến đất làm đường, xây dựng cảnh quan sáng, xanh, sạch, đẹp.', legalPreference: false, facts: [],
    })),
    assessors: Array.from({ length: members }, (_, m) => ({ code: `TV${m}`, name: `Thành viên ${m}`, title: '', unitCode: null, position: 'member' })),
    sheets: Array.from({ length: lines * members }, (_, at) => ({
      nominationCode: codeOf(Math.floor(at / members)), assessorCode: `TV${at % members}`, submitted: true, recused: false, inConflict: false,
      marks: Object.fromEntries(codes.map((code, l) => [code, { kind: 'points', hundredths: 25 * ((at * 31 + l * 7 + ((at * l) % 11)) % 41) }])),
    })),
    decisions: [],
  };
}

const ordered = canonicalSeason(season());
const manifest = [...manifestPieces(ordered, canonicalResult(rankSeason(ordered)), 'bench')].join('');
const order = { kind: 'award-list', sha256: sha256Of(manifest), frozenAt: '2026-11-29T08:00:00Z', papers: campaignDefaults.paperSettings, publicUrl: null, decisions: [], showsFigures: true, template: null };
const content = seasonOfManifest(manifest);

const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
const letters = 'ABCDEFGHIJK';

/** As many rows as the list has, of as many cells, with a height each. */
async function byHand() {
  const deflate = createDeflateRaw({ level: 6 });
  let size = 0;
  deflate.on('data', (piece) => (size += piece.length));
  const names = new Map(content.season.nominations.map((nomination) => [nomination.code, nomination]));
  let [at, text] = [0, ''];
  for (let sheet = 0; sheet < 2; sheet += 1) {
    for (const { entries } of content.result.peerGroups) {
      for (const { code, rank, finalScore, class: className, award, countedSheets } of entries) {
        const { name, unitCode, field, summary } = names.get(code);
        const cells = sheet === 0 ? [at, rank, name, unitCode, unitCode, field, Number(finalScore), className ?? '', summary, award ?? '', ''] : [rank, code, name, unitCode, field, Number(finalScore), className ?? '', countedSheets, award ?? '', ''];
        at += 1;
        const row = cells.map((value, column) =>
          typeof value === 'number' ? `<c r="${letters[column]}${at}" s="${column}"><v>${value}</v></c>` : `<c r="${letters[column]}${at}" s="${column}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`,
        );
        text += `<row r="${at}" ht="33" customHeight="1">${row.join('')}</row>`;
        if (text.length < 65_536) continue;
        if (!deflate.write(text)) await once(deflate, 'drain');
        text = '';
      }
    }
  }
  deflate.end(text);
  await once(deflate, 'end');
  return size;
}

const [drawn, made] = [[], []];
const draw = () => drawWorkbook(drawingOf(order, content));
await byHand();
for (let round = 0; round < rounds; round += 1) {
  drawn.push(await timed(draw));
  made.push(await timed(byHand));
}
console.log(`list of ${lines} lines: ${median(drawn).toFixed(0)} ms · by hand ${median(made).toFixed(0)} ms · ratio ${(median(drawn) / median(made)).toFixed(2)} (goal ≤ 2.1)`);

/** The most memory any process of ours below this one has taken, in MB; null where /proc tells nothing. */
function peakOfChildren() {
  try {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ').filter((pid) => pid !== '');
    return Math.max(0, ...children.map((pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024));
  } catch {
    return null;
  }
}
async function* pieces() {
  for (let from = 0; from < manifest.length; from += 512 * 1024) yield manifest.slice(from, from + 512 * 1024);
}
let peak = null;
const looking = setInterval(() => (peak = Math.max(peak ?? 0, peakOfChildren() ?? 0)), 20);
const watch = loopWatch();
const whole = await timed(() => makePaper(order, pieces(), { told: () => Promise.resolve(), seconds: 3_600 }));
const { held } = watch.worst();
clearInterval(looking);
console.log(`made as ordered ${whole.toFixed(0)} ms from a manifest of ${(manifest.length / 1e6).toFixed(0)} MB · peak ${peak === null ? 'unknown' : `${peak.toFixed(0)} MB`} (goal ≤ 150) · event loop held ${held.toFixed(0)} ms (goal ≤ 50)`);

const [checked, hashed] = [[], []];
for (let round = 0; round < 2; round += 1) {
  checked.push(await timed(() => firstDifference(manifest)));
  hashed.push(await timed(() => sha256Of(manifest)));
}
console.log(`recomputing the manifest ${Math.min(...checked).toFixed(0)} ms · hashing it ${Math.min(...hashed).toFixed(0)} ms (no goal set)`);
