import { leftOpenBy } from '../council/agenda';
import { type FrozenSeason, readManifest } from '../frozen-season';
import { agreementFigures } from './agreement-figures';
import { trialFigures } from './trial-figures';
import type { AgreementTask } from './manifest-reckoner';

/** Program of the reckoning process: an {@link AgreementTask} on the first line of standard input, the manifest after it; the figures as JSON on standard output. */
async function main(): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const given = Buffer.concat(pieces).toString('utf8');
  const end = given.indexOf('\n');
  const task = JSON.parse(given.slice(0, end)) as AgreementTask;
  process.stdout.write(JSON.stringify(answerOf(task, readManifest(given.slice(end + 1)))));
}

function answerOf(task: AgreementTask, frozen: FrozenSeason): unknown {
  switch (task.kind) {
    case 'agreement':
      return agreementFigures(frozen);
    case 'left-open':
      return leftOpenBy(frozen);
    case 'trial':
      return trialFigures(frozen, task.trial);
  }
}

void main();
