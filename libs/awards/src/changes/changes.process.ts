import { framesOf } from '../../../platform/src/text';
import { VersionReading } from './compared-version';
import { resultChanges } from './result-changes';
import { versionSigns } from './version-signs';

/** Program of the comparing process: the manifests of two versions in frames on standard input, what differs as JSON on standard output. */
async function main(): Promise<void> {
  const [before, after] = [new VersionReading(), new VersionReading()];
  for await (const { sign, bytes } of framesOf(process.stdin)) (sign === versionSigns.before ? before : after).push(bytes.toString('utf8'));
  process.stdout.write(JSON.stringify(resultChanges(before.version(), after.version())));
}

void main();
