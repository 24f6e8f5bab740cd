import { createInterface } from 'node:readline';
import { passwordFault, PeopleRegistration, temporaryPassword, usernameFault } from '@dvk/identity';
import { UnitsService } from '@dvk/organization';
import { AuditLog, cleanText, constraintProblem, Problem, Transactor, type Tx } from '@dvk/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { QueryFailedError } from 'typeorm';
import { withApplication } from './application';
import { createAdminMessages as messages } from './create-admin.messages.vi';

interface Options {
  readonly username: string;
  readonly name: string;
  readonly unit: string;
  readonly passwordStdin?: boolean;
}

interface NewAdministrator {
  readonly username: string;
  readonly fullName: string;
  readonly unitCode: string;
  readonly password: string;
  readonly mustChangePassword: boolean;
}

/**
 * `dvk create-admin` makes a person with an administrator's post. Exit code 2 and one sentence when something given is
 * refused; nothing is left behind then.
 */
export function register(program: Command): void {
  program
    .command('create-admin')
    .description(messages.description)
    .requiredOption('--username <name>', messages.username)
    .requiredOption('--name <text>', messages.fullName)
    .requiredOption('--unit <code>', messages.unit)
    .option('--password-stdin', messages.passwordStdin)
    .action(async (options: Options) => {
      const own = options.passwordStdin === true ? await firstLine() : null;
      const administrator = {
        username: options.username.trim().toLowerCase(),
        fullName: cleanText(options.name).replace(/\s+/g, ' '),
        unitCode: options.unit.trim(),
        password: own ?? temporaryPassword(),
        mustChangePassword: own === null,
      };
      try {
        await withApplication((app) => createAdministrator(app, administrator));
      } catch (error) {
        const sentence = sentenceOf(error, administrator.unitCode);
        if (sentence === undefined) throw error;
        program.error(sentence, { exitCode: 2 });
      }
      process.stdout.write(`${messages.done(administrator.username)}\n`);
      if (own === null) process.stdout.write(`${messages.temporary(administrator.password)}\n`);
    });
}

async function createAdministrator(app: INestApplicationContext, administrator: NewAdministrator): Promise<void> {
  const { username, fullName, unitCode, password, mustChangePassword } = administrator;
  const fault = usernameFault(username) ?? passwordFault(password, username) ?? (fullName === '' ? 'account.full-name-missing' : null);
  if (fault !== null) throw Problem.invalid(fault);
  await app.get(Transactor).write(async (tx: Tx) => {
    const unitId = (await app.get(UnitsService).idsByCode(tx, [unitCode])).get(unitCode);
    if (unitId === undefined) throw Problem.invalid('unit.unknown');
    const people = app.get(PeopleRegistration);
    const personId = await people.createPerson(tx, { fullName, title: '' });
    await people.createAccount(tx, { personId, username, password, mustChangePassword });
    await people.givePost(tx, { personId, unitId, role: 'administrator' });
    await app.get(AuditLog).append(tx, { actorId: null, action: 'person.registered', objectType: 'person', objectId: personId });
  });
}

/** What to tell about a refusal, or undefined when the error is none. */
function sentenceOf(error: unknown, unitCode: string): string | undefined {
  const problem = error instanceof QueryFailedError ? constraintProblem(error) : error;
  if (!(problem instanceof Problem)) return undefined;
  return problem.code === 'unit.unknown' ? messages.unknownUnit(unitCode) : messages.faults[problem.code];
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  return '';
}
