import { createRequire } from 'node:module';

/**
 * Ranking a whole season ÷ the bare aggregate over as many sheets in the database (`sum(total) … group by nomination`); goal ≤ 3.
 * 5,000 nominations × 7 sheets × 15 leaves.
 */
const require = createRequire(import.meta.url);
const { rankSeason } = require('../../dist/libs/scoring-core/src/index.js');
const { Client } = require('pg');

const nominations = 5_000;
const members = 7;
const leaves = 15;
const rounds = 5;

const leaf = (at) => ({
  kind: 'points', code: `L${at}`, name: `L${at}`, guidance: '', max: 1_000, weight: 100, markedBy: 'panel', mayBeNotApplicable: true, floor: null, step: 50,
});
const groups = [0, 1, 2].map((at) => ({
  kind: 'group', code: `G${at}`, name: `G${at}`, max: 5_000, floor: null, bonusCap: null, deductionCap: null,
  children: Array.from({ length: leaves / 3 }, (_, n) => leaf(at * 5 + n)),
}));
const mark = (n, m, l) => ({ kind: 'points', hundredths: 50 * ((n * 7 + m * 3 + l * 5) % 21) });
const season = {
  title: 'bench', year: 2026, organizer: 'bench',
  criteriaSet: {
    title: 'bench', issuer: '', number: '', issuedOn: null, effectiveFrom: null, effectiveTo: null, subjectKinds: ['collective-model'], scores: 'model',
    decimals: 2, declaredTotal: 15_000, bonusCap: null, deductionCap: null, bonusMayExceedMax: false, groups, classes: [],
  },
  rules: { method: 'trimmed', trimEachEnd: 1, trimFrom: 5, scope: 'sheet', minSheets: 1, classOn: 'exact', rankOn: 'rounded', spreadLimit: null },
  tieChain: [{ kind: 'median' }],
  tiers: [{ name: 'T', minClass: null, minScore: null, quota: { kind: 'count', count: 100 }, tieAtLine: 'wait' }],
  units: [{ code: 'U', name: 'U', kind: '', parentCode: null }],
  nominations: Array.from({ length: nominations }, (_, n) => ({
    code: `N${n}`, name: `N${n}`, unitCode: 'U', subjectKind: 'collective-model', field: '', peerGroup: 'P', summary: '', legalPreference: false, facts: [],
  })),
  assessors: Array.from({ length: members }, (_, m) => ({ code: `M${m}`, name: `M${m}`, title: '', unitCode: null, position: 'member' })),
  sheets: Array.from({ length: nominations * members }, (_, at) => {
    const [n, m] = [Math.floor(at / members), at % members];
    return {
      nominationCode: `N${n}`, assessorCode: `M${m}`, submitted: true, recused: false, inConflict: false,
      marks: Object.fromEntries(Array.from({ length: leaves }, (_, l) => [`L${l}`, mark(n, m, l)])),
    };
  }),
  decisions: [],
};

const client = new Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query(`CREATE TEMPORARY TABLE sheet AS SELECT n AS nomination, m AS member, ((n * 7 + m * 3) % 15000)::numeric AS total,
  repeat('x', 600) AS marks FROM generate_series(1, ${nominations}) n, generate_series(1, ${members}) m`);
await client.query('ANALYZE sheet');

const time = async (work) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const [ranked, summed] = [[], []];
for (let round = 0; round < rounds; round += 1) {
  ranked.push(await time(() => rankSeason(season)));
  summed.push(await time(() => client.query('SELECT nomination, sum(total) FROM sheet GROUP BY nomination')));
}
await client.end();
console.log(
  `rankSeason ${median(ranked).toFixed(0)} ms · bare aggregate ${median(summed).toFixed(0)} ms · ratio ${(median(ranked) / median(summed)).toFixed(1)} (goal for closing: ≤ 3)`,
);
