import { randomInt } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PeopleRegistration } from '@dvk/identity';
import { NationalUnits } from '@dvk/organization';
import { Transactor, type Tx } from '@dvk/platform';
import { type ImportedSeason, readSeasonWorkbook, SeasonImportService } from '@dvk/reports';
import type { INestApplicationContext } from '@nestjs/common';
import { demonstrationPeople } from './accounts.messages.vi';
import { demonstrationPapers } from './paper-settings.messages.vi';
import { withUnfinishedDesk } from './unfinished-desk';

const seasonFile = resolve(__dirname, '../../../../../examples/mua-xet-2026.xlsx');
/** Whose desk the visitor finds half done: the account of the panel member. */
const unfinishedAssessor = 'TV2';
/** Without letters and digits that are taken for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

interface WrittenAccount {
  readonly username: string;
  readonly password: string;
  readonly description: string;
}

/**
 * Loads the national units and, when a file for the accounts is named, the demonstration. A run that was cut is repeated whole:
 * units and season are each one transaction, and accounts that an earlier run left get new passwords.
 */
export async function seedDemonstration(app: INestApplicationContext, accountsFile: string | null): Promise<void> {
  const transactor = app.get(Transactor);
  await transactor.write((tx) => app.get(NationalUnits).load(tx));
  if (accountsFile === null) return;
  const reading = await readSeasonWorkbook(seasonFile);
  if ('faults' in reading) throw new Error(`${seasonFile} has faults`);
  const accounts = await transactor.write(async (tx) => {
    const people = app.get(PeopleRegistration);
    if (await people.usernameExists(tx, demonstrationPeople[0]?.username ?? '')) return renewPasswords(tx, people);
    const season = await app.get(SeasonImportService).importInto(tx, withUnfinishedDesk(reading.season, unfinishedAssessor), null, demonstrationPapers);
    return makeAccounts(tx, people, season);
  });
  await writeFile(`${accountsFile}.tam`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await rename(`${accountsFile}.tam`, accountsFile);
}

async function makeAccounts(tx: Tx, people: PeopleRegistration, season: ImportedSeason): Promise<WrittenAccount[]> {
  const written: WrittenAccount[] = [];
  for (const { username, assessorCode, fullName, title, unitCode, roles, description } of demonstrationPeople) {
    const known = assessorCode === null ? undefined : season.people.get(assessorCode);
    const personId = known ?? (await people.createPerson(tx, { fullName, title }));
    const unitId = season.units.get(unitCode);
    if (unitId === undefined) throw new Error(`the demonstration season has no unit ${unitCode}`);
    for (const role of roles) await people.givePost(tx, { personId, unitId, role });
    const password = newPassword();
    await people.createAccount(tx, { personId, username, password, mustChangePassword: false });
    written.push({ username, password, description });
  }
  return written;
}

async function renewPasswords(tx: Tx, people: PeopleRegistration): Promise<WrittenAccount[]> {
  const written: WrittenAccount[] = [];
  for (const { username, description } of demonstrationPeople) {
    const password = newPassword();
    await people.setPassword(tx, { username, password, mustChangePassword: false });
    written.push({ username, password, description });
  }
  return written;
}

/** Twelve letters in three groups: easy to type, made anew on every machine. */
function newPassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}
