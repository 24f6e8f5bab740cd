import { join } from 'node:path';
import { frameOf, inBoundedProcess, Problem } from '@dvk/platform';
import { type ComparedVersion, VersionReading } from './compared-version';
import { type ResultChanges, resultChanges } from './result-changes';
import { versionSigns } from './version-signs';

/** Fifty thousand nominations with seven sheets each. */
const bounds = { memoryMegabytes: 2_048, milliseconds: 120_000, outputBytes: 64 * 1024 * 1024 };

/** The manifests of two versions, each in its pieces. */
export interface TwoManifests {
  readonly before: AsyncIterable<string>;
  readonly after: AsyncIterable<string>;
}

/** What differs, found here. */
export async function compareHere({ before, after }: TwoManifests): Promise<ResultChanges> {
  return resultChanges(await versionOf(before), await versionOf(after));
}

/** {@link compareHere} in a process of its own. @throws Problem conflict `result.reckoning-gave-up` */
export async function compareInProcess(manifests: TwoManifests): Promise<ResultChanges> {
  const outcome = await inBoundedProcess(join(__dirname, 'changes.process'), [], bounds, framesOf(manifests));
  if (outcome.ended !== null) throw Problem.conflict('result.reckoning-gave-up');
  return JSON.parse(outcome.output.toString('utf8')) as ResultChanges;
}

async function versionOf(pieces: AsyncIterable<string>): Promise<ComparedVersion> {
  const reading = new VersionReading();
  for await (const piece of pieces) reading.push(piece);
  return reading.version();
}

async function* framesOf(manifests: TwoManifests): AsyncGenerator<Buffer> {
  for (const version of ['before', 'after'] as const) {
    for await (const piece of manifests[version]) yield* frameOf(versionSigns[version], piece);
  }
}
