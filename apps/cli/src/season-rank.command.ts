import { basename, join } from 'node:path';
import { faultLine, rankSeasonWorkbook, RESULT_FILES } from '@dvk/reports';
import type { Command } from 'commander';
import { seasonCommand } from './season.command';
import { seasonMessages as messages } from './season.messages.vi';

const FAULTY_WORKBOOK = 2;
const FOLDER_UNUSABLE = 1;

export function register(program: Command): void {
  seasonCommand(program)
    .command('rank')
    .description(messages.rank)
    .argument('<file>', messages.file)
    .requiredOption('--out <dir>', messages.resultFolder)
    .action((file: string, options: { out: string }) => rank(file, options.out));
}

/** Exit code 0 for a ranking, 1 when the folder cannot be written, 2 for a workbook with faults: each fault one line on standard error. */
async function rank(file: string, folder: string): Promise<void> {
  const outcome = await rankSeasonWorkbook(file, folder).catch((error: NodeJS.ErrnoException) => {
    // A disk's refusal has an errno; anything else is a fault of ours and keeps its own words.
    if (error.errno === undefined) throw error;
    process.stderr.write(`${messages.folderUnusable(folder, error.code ?? '')}\n`);
    return null;
  });
  if (outcome === null) {
    process.exitCode = FOLDER_UNUSABLE;
    return;
  }
  if (outcome.ranked) {
    process.stdout.write(`${messages.ranked(outcome.nominations, folder)}\n${messages.resultCode(outcome.sha256)}\n`);
    if (outcome.warnings > 0) process.stdout.write(`${messages.warnings(outcome.warnings)}\n`);
    return;
  }
  const { faults, unlisted } = outcome.faults;
  for (const fault of faults) process.stderr.write(`${fault.sheet === '' ? `${basename(file)}: ` : ''}${faultLine(fault)}\n`);
  if (unlisted > 0) process.stderr.write(`${messages.moreFaults(unlisted)}\n`);
  process.stdout.write(`${messages.faults(faults.length + unlisted, join(folder, RESULT_FILES.faults))}\n`);
  process.exitCode = FAULTY_WORKBOOK;
}
