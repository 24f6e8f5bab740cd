import { createRequire } from 'node:module';
import { closedSeason, leaves, loopWatch, median, members, openBench, timed } from './closed-season.mjs';

/**
 * Freezing a closed season – read, ranked, written down as a manifest with its hash, its rows stored – ÷ the bare aggregate over the
 * same sheets, interleaved; goal for closing and ranking: ≤ 3. Then pages of the result ÷ a look-up by primary key; goal: ≤ 4 anywhere.
 * BENCH_NOMINATIONS takes another size; 500000 wants a machine of its own, BENCH_ROUNDS=1 and much time.
 */
const require = createRequire(import.meta.url);
const { FreezingService } = require('../../dist/libs/awards/src/freezing.service.js');
const { ResultFreezer } = require('../../dist/libs/awards/src/result-freezer.js');
const { ResultsRepository } = require('../../dist/libs/awards/src/persistence/results.repository.js');
const { Transactor } = require('../../dist/libs/platform/src/index.js');

const count = Number(process.env.BENCH_NOMINATIONS ?? 5_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const looks = 200;
const bare = `SELECT count(total) FROM (SELECT assignment.nomination_id, sum(sheet.total) AS total FROM score_sheet sheet
  JOIN assignment ON assignment.id = sheet.assignment_id GROUP BY assignment.nomination_id) summed`;

const bench = await openBench();
const { campaignId, actor } = await closedSeason(bench, count);
const transactor = bench.get(Transactor);
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
const [frozen, summed, held] = [[], [], []];
for (let round = 0; round < rounds; round += 1) {
  summed.push(await timed(() => bench.client.query(bare)));
  watch.worst();
  frozen.push(await timed(freezeAndTakeBack));
  held.push(watch.worst());
}
console.log(
  `${count} nominations × ${members} × ${leaves}: freeze ${median(frozen).toFixed(0)} ms · bare aggregate ${median(summed).toFixed(0)} ms · ratio ${(median(frozen) / median(summed)).toFixed(0)} (goal for closing and ranking: ≤ 3)`,
);
console.log(`the server's event loop held at most ${median(held).toFixed(0)} ms (goal: ≤ 50; ${idle.toFixed(0)} when nothing is done) · its peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

const { id } = await bench.get(FreezingService).freeze(actor, campaignId);
await bench.client.query('ANALYZE result_row');
const results = bench.get(ResultsRepository);
const page = (after) => transactor.read((tx) => results.lines(tx, id, { peerGroup: null, outcome: null, search: null, after, limit: 50 }));
const lookUp = (position) => transactor.read((tx) => results.line(tx, id, position));
const offsetPage = (after) => bench.client.query('SELECT * FROM result_row WHERE result_id = $1 ORDER BY position LIMIT 50 OFFSET $2', [id, after]);
const keyed = (await page(count - 50)).map(({ nominationCode }) => nominationCode);
const byOffset = (await offsetPage(count - 50)).rows.map(({ nomination_code: code }) => code);
if (keyed.length !== 50 || keyed.join() !== byOffset.join()) throw new Error('the last page by key is not the one by offset');
for (const [where, after] of [['first', 0], ['middle', Math.floor(count / 2)], ['last', count - 50]]) {
  const [pages, looked, offsets] = [[], [], []];
  for (let at = 0; at < looks; at += 1) {
    pages.push(await timed(() => page(after)));
    looked.push(await timed(() => lookUp(Math.max(1, after))));
    offsets.push(await timed(() => offsetPage(after)));
  }
  const [p, l, o] = [pages, looked, offsets].map(median);
  console.log(`${where} page of 50: ${p.toFixed(2)} ms · one line by primary key ${l.toFixed(2)} ms · ratio ${(p / l).toFixed(1)} (goal ≤ 4) · by offset ${o.toFixed(2)} ms`);
}
await bench.close();
