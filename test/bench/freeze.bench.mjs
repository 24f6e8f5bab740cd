import { createRequire } from 'node:module';
import { closedSeason, leaves, loopWatch, median, members, openBench, peakOfChildren, timed } from './closed-season.mjs';

/**
 * Freezing a closed season ÷ the bare aggregate over the same sheets, interleaved; goal for closing and ranking: ≤ 3. What it costs is told
 * apart: reading the season and ranking it, writing the manifest with its hash, storing the result's rows. Then pages of the result and the
 * trail of one line ÷ a look-up by primary key (goal for pages: ≤ 4 anywhere), the same figures asked of SQL, and verifying it all.
 * `--large`: 500,000 nominations once, which wants some ten gigabytes of disk and much time; BENCH_NOMINATIONS takes any other size.
 */
const require = createRequire(import.meta.url);
const { FreezingService } = require('../../dist/libs/awards/src/freezing.service.js');
const { LineBackgrounds } = require('../../dist/libs/awards/src/line-backgrounds.js');
const { ResultFreezer } = require('../../dist/libs/awards/src/result-freezer.js');
const { ResultVerification } = require('../../dist/libs/awards/src/verification/result-verification.js');
const { ResultsRepository } = require('../../dist/libs/awards/src/persistence/results.repository.js');
const { Transactor } = require('../../dist/libs/platform/src/index.js');

const isLarge = process.env.BENCH_LARGE === '1';
const count = Number(process.env.BENCH_NOMINATIONS ?? (isLarge ? 500_000 : 5_000));
const rounds = Number(process.env.BENCH_ROUNDS ?? (isLarge ? 1 : 5));
const looks = 200;
const bare = `SELECT count(total) FROM (SELECT assignment.nomination_id, sum(sheet.total) AS total FROM score_sheet sheet
  JOIN assignment ON assignment.id = sheet.assignment_id GROUP BY assignment.nomination_id) summed`;
/** The campaign's mean out of the totals that were kept as sheets were handed in, exactly; and ranks by it, which the tie chain can only split. */
const byHand = `WITH summed AS (
    SELECT assignment.nomination_id, sum(sheet.total) AS points, count(*) AS sheets
    FROM score_sheet sheet JOIN assignment ON assignment.id = sheet.assignment_id GROUP BY assignment.nomination_id),
  placed AS (
    SELECT summed.*, rank() OVER (PARTITION BY nomination.peer_group ORDER BY round(points / sheets, 2) DESC) AS rank
    FROM summed JOIN nomination ON nomination.id = nomination_id)
  SELECT count(*)::int AS compared,
    count(*) FILTER (WHERE points * split_part(line.exact_score || '/1', '/', 2)::numeric <> sheets * split_part(line.exact_score, '/', 1)::numeric)::int AS scores,
    count(*) FILTER (WHERE round(points / sheets, 2) <> line.final_score::numeric)::int AS rounded,
    count(*) FILTER (WHERE placed.rank > line.rank)::int AS ranks
  FROM placed JOIN result_row line ON line.nomination_id = placed.nomination_id AND line.result_id = $1`;

const bench = await openBench();
const { campaignId, actor } = await closedSeason(bench, count);
const transactor = bench.get(Transactor);
const results = bench.get(ResultsRepository);

/** When the manifest began to be written and how long that and the rows took, of the last freeze. */
const lap = { from: 0, ranked: 0, manifest: 0, rows: 0 };
const { insertParts, insertLines } = ResultsRepository.prototype;
ResultsRepository.prototype.insertParts = async function (...given) {
  lap.ranked = performance.now() - lap.from;
  lap.manifest = await timed(() => insertParts.apply(this, given));
};
ResultsRepository.prototype.insertLines = async function (...given) {
  lap.rows = await timed(() => insertLines.apply(this, given));
};
const takenBack = new Error('taken back');
const freezeAndTakeBack = () =>
  transactor
    .write(async (tx) => {
      await bench.get(ResultFreezer).freeze(tx, actor, campaignId, { replaces: null, reason: null, mustBeFinal: false });
      throw takenBack;
    })
    .catch((error) => {
      if (error !== takenBack) throw error;
    });

const watch = loopWatch();
await timed(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
const idle = watch.worst();
const [frozen, summed, ranked, manifest, rows, held, own] = [[], [], [], [], [], [], []];
const children = peakOfChildren();
const round = async (freeze) => {
  summed.push(await timed(() => bench.client.query(bare)));
  watch.worst();
  lap.from = performance.now();
  frozen.push(await timed(freeze));
  const worst = watch.worst();
  for (const [list, value] of [[ranked, lap.ranked], [manifest, lap.manifest], [rows, lap.rows], [held, worst.held], [own, worst.own]]) list.push(value);
};
for (let at = 1; at < rounds; at += 1) await round(freezeAndTakeBack);
let id = '';
await round(async () => ({ id } = await bench.get(FreezingService).freeze(actor, campaignId)));
const [all, aggregate] = [frozen, summed].map(median);
const part = (list) => `${median(list).toFixed(0)} ms = ${(median(list) / aggregate).toFixed(1)}×`;
console.log(`${count} nominations × ${members} × ${leaves}: bare aggregate ${aggregate.toFixed(0)} ms · frozen ${all.toFixed(0)} ms = ${(all / aggregate).toFixed(1)}× (goal for closing and ranking: ≤ 3×)`);
console.log(`of that read and ranked ${part(ranked)} · manifest written and hashed ${part(manifest)} · rows stored ${part(rows)}`);
console.log(
  `the server's event loop held at most ${median(held).toFixed(0)} ms by the clock, ${median(own).toFixed(0)} ms by its own work (goal: ≤ 50; ${idle.held.toFixed(0)} and ${idle.own.toFixed(0)} when nothing is done)` +
    ` · peak memory of the server ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, of the freezing process ${children.peak().toFixed(0)} MB`,
);
await bench.client.query('ANALYZE result_row');
await bench.client.query('ANALYZE manifest_part');

const [same] = (await bench.client.query(byHand, [id])).rows;
if (same.compared !== count || same.scores + same.rounded + same.ranks > 0) throw new Error(`SQL comes to other figures: ${JSON.stringify(same)}`);
console.log(`${same.compared} exact scores, rounded scores and ranks are those that SQL comes to from the totals of the sheets`);

const page = (after) => transactor.read((tx) => results.lines(tx, id, { peerGroup: null, outcome: null, search: null, after, limit: 50 }));
const lookUp = (position) => transactor.read((tx) => results.line(tx, id, position));
const explain = (line) => transactor.read((tx) => bench.get(LineBackgrounds).of(tx, line));
const offsetPage = (after) => bench.client.query('SELECT * FROM result_row WHERE result_id = $1 ORDER BY position LIMIT 50 OFFSET $2', [id, after]);
const keyed = (await page(count - 50)).map(({ nominationCode }) => nominationCode);
const byOffset = (await offsetPage(count - 50)).rows.map(({ nomination_code: code }) => code);
if (keyed.length !== 50 || keyed.join() !== byOffset.join()) throw new Error('the last page by key is not the one by offset');
for (const [where, after] of [['first', 0], ['middle', Math.floor(count / 2)], ['last', count - 50]]) {
  const [pages, looked, offsets, trails] = [[], [], [], []];
  for (let at = 0; at < (isLarge ? 20 : looks); at += 1) {
    const line = await lookUp(after + 1 + (at % 50));
    pages.push(await timed(() => page(after)));
    looked.push(await timed(() => lookUp(Math.max(1, after))));
    trails.push(await timed(() => explain(line)));
    offsets.push(await timed(() => offsetPage(after)));
  }
  const [p, l, t, o] = [pages, looked, trails, offsets].map(median);
  console.log(`${where} page of 50: ${p.toFixed(2)} ms · one line by primary key ${l.toFixed(2)} ms · ratio ${(p / l).toFixed(1)} (goal ≤ 4) · by offset ${o.toFixed(2)} ms · what one line is explained with ${t.toFixed(2)} ms`);
}

const verified = await timed(async () => {
  const [found] = await transactor.snapshot((tx) => bench.get(ResultVerification).ofCampaign(tx, campaignId));
  if (found.faults.length > 0) throw new Error(found.faults.join(' '));
});
console.log(`verified – recomputed, compared byte by byte and row by row – in ${verified.toFixed(0)} ms · peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
await bench.close();
