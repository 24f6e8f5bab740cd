import type { Command } from 'commander';
import { seasonMessages } from './season.messages.vi';

/** The command `season`, under which each of its acts registers itself. */
export function seasonCommand(program: Command): Command {
  return program.commands.find((command) => command.name() === 'season') ?? program.command('season').description(seasonMessages.description);
}
