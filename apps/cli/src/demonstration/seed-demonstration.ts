import { randomInt } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PeopleRegistration } from '@dvk/identity';
import { NationalUnits, vietnamDay } from '@dvk/organization';
import { databaseNow, KeyedRequest, keyedRequest, Transactor, type Tx } from '@dvk/platform';
import { type ImportedSeason, readSeasonWorkbook, SeasonImportService } from '@dvk/reports';
import type { INestApplicationContext } from '@nestjs/common';
import { demonstrationPeople } from './accounts.messages.vi';
import { demonstrationActors } from './actors';
import { planCalendar } from './calendar';
import { copiedModel, copyModel, droppedModel, earlierWords, otherModels } from './earlier-models.messages.vi';
import { EarlierYears } from './earlier-years';
import { demonstrationPapers } from './paper-settings.messages.vi';
import { withUnfinishedDesk } from './unfinished-desk';

const seasonFile = resolve(__dirname, '../../../../../examples/mua-xet-2026.xlsx');
/** Whose desk the visitor finds half done: the account of the panel member. */
const unfinishedAssessor = 'TV2';
/** Of the staff, and of the unit whose clerk has an account. */
const department = 'TU-TGDV';
const ownUnit = '02545';
/** Clerks without an account: who acted for the units of earlier years. */
const earlierClerks = [copiedModel, copyModel, droppedModel, ...otherModels, earlierWords.waitingCopy].flatMap(({ clerk, unitCode }) => (clerk === null ? [] : [{ fullName: clerk, unitCode }]));
/** Without letters and digits that are taken for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

interface WrittenAccount {
  readonly username: string;
  readonly password: string;
  readonly description: string;
}

/**
 * Loads the national units and, when a file for the accounts is named, the demonstration. A run that was cut is repeated whole:
 * units and season are each one transaction, what follows them are acts that are answered like a request that comes twice, and
 * accounts that an earlier run left get new passwords.
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
  await bringBeforeAndAhead(app);
  await writeFile(`${accountsFile}.tam`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await rename(`${accountsFile}.tam`, accountsFile);
}

/** What the office knows from earlier years, and what is owed in this one. */
async function bringBeforeAndAhead(app: INestApplicationContext): Promise<void> {
  const actorOf = await demonstrationActors(app, [department, ownUnit, ...earlierClerks.map(({ unitCode }) => unitCode)]);
  const { actor: staff } = actorOf('department-staff', department);
  const today = vietnamDay(await app.get(Transactor).read(databaseNow));
  const earlier = new EarlierYears(app, actorOf, staff, today);
  if (await earlier.areThere()) return;
  const chapter = <T>(name: string, acts: () => Promise<T>): Promise<T> => keyedRequest.run(new KeyedRequest(staff.personId, `demonstration ${name}`, () => name), acts);
  const origin = chapter('origin', () => earlier.bring(copiedModel));
  // Pictures are drawn one by one in processes of their own: everything else goes on meanwhile.
  const [dropped] = await Promise.all([
    chapter('dropped', () => earlier.bring(droppedModel)),
    origin.then((first) => chapter('copy', () => earlier.bringCopy(copyModel, first))),
    ...otherModels.map((model) => chapter(`model ${model.unitCode}`, () => earlier.bring(model))),
    chapter('calendar', () => planCalendar(app, { staff, today, leftOpen: actorOf('unit-clerk', ownUnit).unitId })),
  ]);
  const first = await origin;
  await chapter('end', () => earlier.finish(first, dropped));
}

async function makeAccounts(tx: Tx, people: PeopleRegistration, season: ImportedSeason): Promise<WrittenAccount[]> {
  const written: WrittenAccount[] = [];
  const unitOf = (code: string): string => {
    const unitId = season.units.get(code);
    if (unitId === undefined) throw new Error(`the demonstration season has no unit ${code}`);
    return unitId;
  };
  for (const { username, assessorCode, fullName, title, unitCode, roles, description } of demonstrationPeople) {
    const known = assessorCode === null ? undefined : season.people.get(assessorCode);
    const personId = known ?? (await people.createPerson(tx, { fullName, title }));
    for (const role of roles) await people.givePost(tx, { personId, unitId: unitOf(unitCode), role });
    const password = newPassword();
    await people.createAccount(tx, { personId, username, password, mustChangePassword: false });
    written.push({ username, password, description });
  }
  for (const { fullName, unitCode } of earlierClerks) {
    const personId = await people.createPerson(tx, { fullName, title: earlierWords.clerkTitle });
    await people.givePost(tx, { personId, unitId: unitOf(unitCode), role: 'unit-clerk' });
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
