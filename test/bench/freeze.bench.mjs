import { createRequire } from 'node:module';
import { closedSeason, loopWatch, members, openBench, timed } from './closed-season.mjs';

const require = createRequire(import.meta.url);
const { FreezingService } = require('../../dist/libs/awards/src/freezing.service.js');
const count = Number(process.env.BENCH_NOMINATIONS ?? 5_000);
const bench = await openBench();
const { campaignId, actor } = await closedSeason(bench, count);
const bare = 'SELECT assignment.nomination_id, sum(sheet.total) FROM score_sheet sheet JOIN assignment ON assignment.id = sheet.assignment_id GROUP BY assignment.nomination_id';
console.log('seeded');
for (let i = 0; i < 3; i++) console.log('bare', await timed(() => bench.client.query(`SELECT count(*) FROM (${bare}) g`)));
const watch = loopWatch();
await new Promise((r) => setTimeout(r, 50)); watch.worst();
console.log('freeze', await timed(() => bench.get(FreezingService).freeze(actor, campaignId)), 'held', watch.worst(), 'rss', process.resourceUsage().maxRSS / 1024);
await bench.close();
