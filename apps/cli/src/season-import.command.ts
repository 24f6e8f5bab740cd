import { faultLine, readSeasonWorkbook, SeasonImportService } from '@dvk/reports';
import type { Command } from 'commander';
import { withApplication } from './application';
import { seasonCommand } from './season.command';
import { seasonMessages as messages } from './season.messages.vi';

const FAULTY_WORKBOOK = 2;

/** `dvk season import FILE`: exit code 0 with the campaign's code on standard output, 2 for a workbook with faults. */
export function register(program: Command): void {
  seasonCommand(program)
    .command('import')
    .description(messages.import)
    .argument('<file>', messages.file)
    .action(async (file: string) => {
      const reading = await readSeasonWorkbook(file);
      if ('faults' in reading) {
        for (const fault of reading.faults.faults) process.stderr.write(`${faultLine(fault)}\n`);
        if (reading.faults.unlisted > 0) process.stderr.write(`${messages.moreFaults(reading.faults.unlisted)}\n`);
        process.stdout.write(`${messages.notImported}\n`);
        process.exitCode = FAULTY_WORKBOOK;
        return;
      }
      const imported = await withApplication((app) => app.get(SeasonImportService).import(reading.season, null));
      process.stdout.write(`${messages.imported(imported.campaignCode, reading.season.nominations.length)}\n`);
    });
}
