import { Command } from 'commander';
import { register as registerMigrate } from './migrate.command';
import { register as registerSeasonRank } from './season-rank.command';
import { register as registerSeasonTemplate } from './season-template.command';

const program = new Command('dvk');
registerMigrate(program);
registerSeasonRank(program);
registerSeasonTemplate(program);
void program.parseAsync();
