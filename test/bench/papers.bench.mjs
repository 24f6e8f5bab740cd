import { createRequire } from 'node:module';
import { closedSeason, loopWatch, openBench, peakOfChildren, timed } from './closed-season.mjs';

/**
 * Every paper of a frozen result made as the server makes it in the background – the manifest read from the database, a process of its own
 * that draws, the bytes kept – while the event loop of the server is watched: goal ≤ 50 ms. Beside it stands what the loop is held when
 * nothing is done: on a busy machine the clock also counts the time in which others ran, so the work of the loop's own thread is told apart.
 * Explanations, a page for each nomination, are made with `--large` alone; BENCH_NOMINATIONS takes another size.
 */
const require = createRequire(import.meta.url);
const { FreezingService } = require('../../dist/libs/awards/src/freezing.service.js');
const { paperKinds } = require('../../dist/libs/reports/src/paper-kinds.js');
const { PaperMaking } = require('../../dist/libs/reports/src/papers/paper-making.service.js');

const isLarge = process.env.BENCH_LARGE === '1';
const count = Number(process.env.BENCH_NOMINATIONS ?? (isLarge ? 30_000 : 5_000));
const goal = 50;

const bench = await openBench();
const { campaignId, actor } = await closedSeason(bench, count);
const { id } = await bench.get(FreezingService).freeze(actor, campaignId);

const watch = loopWatch();
await timed(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
const idle = watch.worst();
console.log(`a result of ${count} nominations; the server's loop held by the clock ${idle.held.toFixed(0)} ms and ${idle.own.toFixed(0)} ms by its own work when nothing is done (goal ≤ ${goal})`);
const children = peakOfChildren();
for (const kind of paperKinds) {
  if (kind === 'rank-explanation' && !isLarge) continue;
  let told = 0;
  watch.worst();
  const took = await timed(() => bench.get(PaperMaking).makeForJob(id, kind, () => Promise.resolve(void (told += 1))));
  const { held, own } = watch.worst();
  console.log(
    `${kind}: made in ${(took / 1_000).toFixed(1)} s, told ${told} times how far it is · the loop held at most ${held.toFixed(0)} ms by the clock, ${own.toFixed(0)} ms by its own work` +
      ` · peak memory of the server ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, of the making processes ${children.peak().toFixed(0)} MB`,
  );
}
await bench.close();
