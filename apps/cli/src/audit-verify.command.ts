import { readFile } from 'node:fs/promises';
import { type ChainFindings, ChainVerification } from '@dvk/awards';
import { type CheckpointFile, type KnownPoint, readCheckpointFile } from '@dvk/platform';
import type { Command } from 'commander';
import { withApplication } from './application';
import { auditVerifyMessages as messages } from './audit-verify.messages.vi';

const COULD_NOT = 1;
const DIFFERS = 2;

interface Options {
  readonly checkpoint: readonly string[];
  readonly printed: readonly string[];
  readonly publicKey: readonly string[];
}

/** `dvk audit verify`: exit code 0 for a whole chain, 2 when something was changed (each fault one line on standard error), 1 when it could not be looked at. */
export function register(program: Command): void {
  program
    .command('audit')
    .description(messages.audit)
    .command('verify')
    .description(messages.description)
    .option('--checkpoint <file...>', messages.checkpoint, [])
    .option('--printed <text...>', messages.printed, [])
    .option('--public-key <file...>', messages.publicKey, [])
    .action(async ({ checkpoint, printed, publicKey }: Options) => {
      const outside: CheckpointFile[] = [];
      const keys: string[] = [];
      const points: KnownPoint[] = [];
      try {
        for (const file of checkpoint) outside.push(await checkpointIn(file));
        for (const text of printed) points.push(pointIn(text));
        for (const file of publicKey) keys.push(await keyIn(file));
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = COULD_NOT;
        return;
      }
      tell(await withApplication((app) => app.get(ChainVerification).whole(outside, points, keys)));
    });
}

async function checkpointIn(path: string): Promise<CheckpointFile> {
  const read = readCheckpointFile(await textIn(path));
  if (read === null) throw new Error(messages.noCheckpoint(path));
  return read;
}

/** What stands behind "Mốc nhật ký:" on a paper: number, a dash and the first 12 characters of the hash. */
function pointIn(text: string): KnownPoint {
  const [, sequence = '', hash = ''] = /^\s*([1-9]\d{0,18})-([0-9a-f]{12,64})\s*$/i.exec(text) ?? [];
  if (hash === '') throw new Error(messages.noPoint(text));
  return { sequence, hash: hash.toLowerCase() };
}

/** A key as PEM, or the one that a checkpoint's file brings along. */
async function keyIn(path: string): Promise<string> {
  const text = await textIn(path);
  const key = /-----BEGIN PUBLIC KEY-----[\sA-Za-z0-9+/=]+-----END PUBLIC KEY-----/.exec(text)?.[0] ?? readCheckpointFile(text)?.publicKey;
  if (key === undefined) throw new Error(messages.noKey(path));
  return key;
}

function textIn(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(messages.unreadable(path, error.code ?? ''));
  });
}

function tell({ reached, faults, unlisted, checkpointFaults, compared }: ChainFindings): void {
  for (const fault of faults) process.stderr.write(`${messages.faults[fault.fault](fault)}\n`);
  if (unlisted > 0) process.stderr.write(`${messages.unlisted(unlisted)}\n`);
  for (const { sequence, fault, outside } of checkpointFaults) process.stderr.write(`${messages.checkpointFaults[fault](sequence, outside)}\n`);
  const count = faults.length + unlisted + checkpointFaults.length;
  process.stdout.write(`${count === 0 ? messages.whole(reached) : messages.broken(reached, count)}\n${messages.compared(compared.inside, compared.outside)}\n`);
  if (compared.outside === 0) process.stdout.write(`${messages.noneOutside}\n`);
  if (count > 0) process.exitCode = DIFFERS;
}
