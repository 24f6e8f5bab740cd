import { rename } from 'node:fs/promises';
import { CampaignsService } from '@dvk/campaigns';
import { SeasonExportService, writeSeasonWorkbook } from '@dvk/reports';
import type { Command } from 'commander';
import { withApplication } from './application';
import { seasonCommand } from './season.command';
import { seasonMessages as messages } from './season.messages.vi';

const NOT_FOUND = 1;

/** `dvk season export CAMPAIGN --out FILE`: CAMPAIGN is the code of a campaign or its id. */
export function register(program: Command): void {
  seasonCommand(program)
    .command('export')
    .description(messages.export)
    .argument('<campaign>', messages.campaign)
    .requiredOption('--out <file>', messages.templateFile)
    .action(async (campaign: string, { out }: { out: string }) => {
      const season = await withApplication(async (app) => {
        const id = await app.get(CampaignsService).idOf(campaign);
        return id === null ? null : app.get(SeasonExportService).export(id);
      });
      if (season === null) {
        process.stderr.write(`${messages.noCampaign(campaign)}\n`);
        process.exitCode = NOT_FOUND;
        return;
      }
      // A broken run leaves no half-written workbook under the asked name.
      await writeSeasonWorkbook(`${out}.tam`, season);
      await rename(`${out}.tam`, out);
      process.stdout.write(`${messages.exported(season.nominations.length, out)}\n`);
    });
}
