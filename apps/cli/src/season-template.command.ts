import { writeSeasonTemplate } from '@dvk/reports';
import type { Command } from 'commander';
import { seasonCommand } from './season.command';
import { seasonMessages as messages } from './season.messages.vi';

export function register(program: Command): void {
  seasonCommand(program)
    .command('template')
    .description(messages.template)
    .requiredOption('--out <file>', messages.templateFile)
    .action(async (options: { out: string }) => {
      await writeSeasonTemplate(options.out);
      process.stdout.write(`${messages.templateWritten(options.out)}\n`);
    });
}
