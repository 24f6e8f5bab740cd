import { readSettings } from '@dvk/platform';
import type { Command } from 'commander';
import { openDataSource } from '../../api/src/database/data-source';
import { checkInvariants } from '../../api/src/database/invariants';
import { invariantsMessages as messages } from './invariants.messages.vi';

const BROKEN = 3;

/** `dvk invariants`: exit code 0 when everything that must hold holds, 3 otherwise, one line per broken invariant. */
export function register(program: Command): void {
  program
    .command('invariants')
    .description(messages.description)
    .action(async () => {
      const dataSource = await openDataSource(readSettings().databaseUrl, 2);
      try {
        const broken = await checkInvariants(dataSource);
        for (const { invariant, at } of broken) process.stderr.write(`${invariant}: ${at}\n`);
        process.stdout.write(`${broken.length === 0 ? messages.whole : messages.broken(broken.length)}\n`);
        if (broken.length > 0) process.exitCode = BROKEN;
      } finally {
        await dataSource.destroy();
      }
    });
}
