import 'reflect-metadata';
import { Command } from 'commander';
import { register as registerAuditVerify } from './audit-verify.command';
import { register as registerCreateAdmin } from './create-admin.command';
import { register as registerInvariants } from './invariants.command';
import { register as registerMigrate } from './migrate.command';
import { register as registerSeasonExport } from './season-export.command';
import { register as registerSeasonImport } from './season-import.command';
import { register as registerSeasonRank } from './season-rank.command';
import { register as registerSeasonTemplate } from './season-template.command';
import { register as registerSeed } from './seed.command';
import { register as registerVerify } from './verify.command';

const program = new Command('dvk');
for (const register of [
  registerMigrate,
  registerSeed,
  registerCreateAdmin,
  registerSeasonRank,
  registerSeasonTemplate,
  registerSeasonImport,
  registerSeasonExport,
  registerInvariants,
  registerAuditVerify,
  registerVerify,
]) {
  register(program);
}

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
