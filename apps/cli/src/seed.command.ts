import type { Command } from 'commander';
import { withApplication } from './application';
import { seedDemonstration } from './demonstration/seed-demonstration';
import { seedMessages as messages } from './seed.messages.vi';

/**
 * `dvk seed` loads the national units; with `--demo` also the demonstration season and one account for each role, written as
 * JSON `[{username, password, description}]` into the file named by `--accounts` as the very last step. Safe to repeat.
 */
export function register(program: Command): void {
  program
    .command('seed')
    .description(messages.description)
    .option('--demo', messages.demo)
    .option('--accounts <file>', messages.accounts)
    .action(async ({ demo, accounts }: { demo?: boolean; accounts?: string }) => {
      if (demo === true && accounts === undefined) {
        program.error(messages.accountsMissing);
      }
      await withApplication((app) => seedDemonstration(app, demo === true && accounts !== undefined ? accounts : null));
      process.stdout.write(`${messages.done}\n`);
    });
}
