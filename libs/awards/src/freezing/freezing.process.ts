import { framesOf } from '../../../platform/src/text';
import { frameOfStep, frozenSteps } from './frozen-steps';
import { gatherSeason } from './season-frames';

/** Program of the freezing process: a season as frames on standard input, its frozen result as frames on standard output. */
async function main(): Promise<void> {
  for (const step of frozenSteps(await gatherSeason(framesOf(process.stdin)))) {
    for (const bytes of frameOfStep(step)) await written(bytes);
  }
}

/** Its memory is used again afterwards. */
function written(bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())));
}

void main();
