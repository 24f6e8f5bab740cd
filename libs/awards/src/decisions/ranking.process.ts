import { framesOf } from '../../../platform/src/text';
import { gatherSeason } from '../freezing/season-frames';
import { decidedRanking } from './decided-ranking';

/** Program of the ranking process: a season as frames on standard input, its {@link decidedRanking} as JSON on standard output. */
async function main(): Promise<void> {
  const { season, ...names } = await gatherSeason(framesOf(process.stdin));
  process.stdout.write(JSON.stringify(decidedRanking(season, names)));
}

void main();
