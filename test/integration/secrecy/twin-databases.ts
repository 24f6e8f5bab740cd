import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PhaseKind } from '@dvk/campaigns';
import { apiOperations, type Operation } from '../../support/api-operations';
import { captureLog, type CapturedLog } from '../../support/captured-log';
import { databaseContent, idsIn } from '../../support/database-content';
import { eventually } from '../../support/eventually';
import { jobsDone } from '../../support/jobs-done';
import { everyRequest } from '../../support/every-request';
import { type ActorName, FullSeason } from '../../support/full-season';
import { factsNow, goodRequest } from '../../support/good-request';
import { type Beginning, blotted, firstDifference, likeness } from '../../support/likeness';
import type { Facts } from '../../support/operation-knowledge';
import { openTestApp, type TestApp } from '../../support/test-app';
import { cloneDatabase } from '../../support/test-database';
import { forgetWrites } from '../../support/unkept-writes';
import { type Ask, inParallel, send } from '../../support/wire';
import { changeSecrets, restoreSecrets, type Secret, secretColumns, secretsOf } from './secrets';

export interface Difference {
  readonly actor: ActorName;
  readonly operation: string;
  readonly ask: Ask;
  readonly where: string;
}

export interface Found {
  readonly asked: number;
  readonly found: readonly Difference[];
  /** Lines that only one of the two programs logged. */
  readonly logged: readonly string[];
}

/** New with every write, or with the hour of the last look: they differ whatever the marks are. */
const fleetingColumns: Readonly<Record<string, readonly string[]>> = {
  'public.account': ['password_hash'],
  'public.session': ['last_seen_at', 'token_hash'],
  'public.audit_entry': ['hash', 'previous_hash'],
  // Taken over new ids and instants as well.
  'public.frozen_result': ['sha256'],
  'public.sent_report': ['sha256'],
};

/** Everything worth logging, as one line of JSON each. */
const environment = { LOG_LEVEL: 'debug' };

/** One season twice: the second database is a copy of the first in which only secrets were changed. */
export class TwinDatabases {
  private constructor(
    readonly season: FullSeason,
    readonly one: TestApp,
    readonly other: TestApp,
    private secrets: readonly Secret[],
    readonly beginning: Beginning,
    private readonly log: CapturedLog,
  ) {}

  static async make(): Promise<TwinDatabases> {
    const origin = await openTestApp();
    const season = await FullSeason.make(origin);
    await season.openPhase(origin, 'scoring');
    const ids = idsIn(await databaseContent(origin.dataSource));
    await origin.stop();
    const at = new Date();
    const secrets = secretsOf(season);
    const copy = { database: await cloneDatabase(origin.database.name), storageFolder: mkdtempSync(path.join(os.tmpdir(), 'dvk-storage-')) };
    cpSync(origin.storageFolder, copy.storageFolder, { recursive: true });
    await changeSecrets(copy.database, secrets);
    const log = captureLog();
    const one = await openTestApp({ environment, onto: origin, takesJobs: true });
    const other = await openTestApp({ environment, onto: copy, takesJobs: true });
    return new TwinDatabases(season, one, other, secrets, { ids, at }, log);
  }

  async close(): Promise<void> {
    this.log.release();
    await this.one.close();
    await this.other.close();
  }

  /** Asks both programs everything in the names of these people, each request upon the same state; what they answer or log differently. */
  async differences(actors: readonly ActorName[], operations: readonly Operation[] = apiOperations): Promise<Found> {
    const rows = actors.flatMap((actor) => operations.map((operation) => ({ actor, operation })));
    const [first, second] = [await this.answers(this.one, rows), await this.answers(this.other, rows)];
    const found = first.answers.flatMap(({ actor, operation, ask, shown }, at) => {
      const twin = second.answers[at];
      if (twin === undefined || twin.ask.path !== ask.path) throw new Error(`${operation}: the two were not asked alike`);
      return shown === twin.shown ? [] : [{ actor, operation, ask, where: firstDifference(shown, twin.shown) }];
    });
    return { asked: first.answers.length, found, logged: unlike(first.lines, second.lines) };
  }

  /** Has both programs do something for good. @returns what they answered differently */
  async act(actor: ActorName, operation: Operation): Promise<Difference[]> {
    const asks = await Promise.all([this.one, this.other].map(async (testApp) => goodRequest(operation, this.season, await factsNow(testApp, this.season), actor)));
    const shown: string[] = [];
    for (const [at, testApp] of [this.one, this.other].entries()) {
      const ask = asks[at];
      if (ask !== undefined) shown.push(likeness(await send(testApp.origin, ask), this.beginning));
    }
    const [one = '', other = ''] = shown;
    return one === other || asks[0] === undefined ? [] : [{ actor, operation: operation.id, ask: asks[0], where: firstDifference(one, other) }];
  }

  /** From now on the two differ in these secrets and in no other. */
  async differIn(secrets: readonly Secret[]): Promise<void> {
    await restoreSecrets(this.one, this.other);
    await changeSecrets(this.other.database, secrets);
    this.secrets = secrets;
  }

  /** Has both programs do something that must succeed, whatever they answer. */
  async must(actor: ActorName, method: string, path: string, body: (facts: Facts) => object): Promise<void> {
    for (const testApp of [this.one, this.other]) {
      const answer = await send(testApp.origin, { method, path, token: this.season.token(actor), body: JSON.stringify(body(await factsNow(testApp, this.season))) });
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.bytes.toString('utf8')}`);
    }
  }

  async openPhase(kind: PhaseKind): Promise<void> {
    const now = new Date();
    await this.season.openPhase(this.one, kind, now);
    await this.season.openPhase(this.other, kind, now);
  }

  /** Waits for the background jobs that were left behind. */
  async jobsDone(): Promise<void> {
    for (const { dataSource } of [this.one, this.other]) await jobsDone(dataSource);
  }

  /** Rows of each table, files of each mailbox and lines of each log that only one of the two holds, the secrets' own columns left out. */
  async remains(): Promise<string[]> {
    const [one, other] = await Promise.all([this.one, this.other].map(({ dataSource }) => databaseContent(dataSource)));
    // Jobs that run by the clock come when they come, in one of the two a moment earlier.
    const scheduled = new Set([...(one?.get('pgboss.schedule') ?? [])].map(({ name }) => name));
    const kept = (table: string, rows: readonly Readonly<Record<string, unknown>>[]) =>
      table === 'pgboss.job' || table === 'pgboss.archive' ? rows.filter(({ name }) => !scheduled.has(name) && !String(name).startsWith('__pgboss')) : rows;
    const tables = [...(one ?? [])].flatMap(([table, rows]) =>
      unlike(this.rowsOf(table, kept(table, rows)), this.rowsOf(table, kept(table, other?.get(table) ?? []))).map((row) => `${table}: ${row}`),
    );
    const [mails, twinMails] = [this.one, this.other].map((testApp) => this.mailsOf(testApp));
    return [...tables, ...unlike(mails ?? [], twinMails ?? []).map((mail) => `mail: ${mail}`)];
  }

  private rowsOf(table: string, rows: readonly Readonly<Record<string, unknown>>[]): string[] {
    const hidden = [...(secretColumns[table] ?? []), ...(fleetingColumns[table] ?? [])];
    return rows.map((row) => blotted(JSON.stringify(Object.entries(row).filter(([column]) => !hidden.includes(column))), this.beginning));
  }

  private mailsOf({ storageFolder }: TestApp): string[] {
    const files = readdirSync(storageFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.eml'));
    return files.map((entry) => blotted(readFileSync(path.join(entry.parentPath, entry.name), 'utf8').replace(/^(Date|Message-ID): .*$/gim, '$1'), this.beginning));
  }

  private async answers(testApp: TestApp, rows: readonly { readonly actor: ActorName; readonly operation: Operation }[]) {
    const facts = await factsNow(testApp, this.season);
    const memory = forgetWrites(testApp.dataSource);
    this.log.take();
    try {
      const answered = await inParallel(rows, async ({ actor, operation }) => {
        const own = [];
        for (const ask of everyRequest(operation, this.season, facts, actor)) {
          const answer = await send(testApp.origin, ask);
          own.push({ actor, operation: operation.id, ask, shown: likeness(answer, this.beginning) });
          // The guard refuses before it looks at anything: one request shows it.
          if (answer.status === 401 || answer.bytes.includes('"code":"http.forbidden"')) break;
        }
        return own;
      });
      const answers = answered.flat();
      return { answers, lines: await this.linesOf(answers.length) };
    } finally {
      memory.remember();
    }
  }

  /** What was logged of so many requests; the line of the last one may come a moment after its answer. */
  private async linesOf(requests: number): Promise<string[]> {
    const lines: string[] = [];
    await eventually('every request logged', () => {
      lines.push(...this.log.take());
      return lines.filter((line) => line.includes('"res":')).length >= requests;
    }, () => this.one.dataSource.query('SELECT pg_sleep(0.02)'));
    return lines.map((line) => blotted(line, this.beginning).replace(/"(time|pid|responseTime)":\d+/g, '"$1":0').replace(/"hostname":"[^"]*"/, ''));
  }

  /** Which secrets make a difference: each is put into the copy alone and the question asked again. */
  async revealedBy({ ask }: Difference): Promise<string[]> {
    const names: string[] = [];
    const memories = [forgetWrites(this.one.dataSource), forgetWrites(this.other.dataSource)];
    const shown = async (testApp: TestApp): Promise<string> => likeness(await send(testApp.origin, ask), this.beginning);
    for (const secret of this.secrets) {
      await restoreSecrets(this.one, this.other);
      await changeSecrets(this.other.database, [secret]);
      if ((await shown(this.one)) !== (await shown(this.other))) names.push(secret.name);
    }
    await restoreSecrets(this.one, this.other);
    await changeSecrets(this.other.database, this.secrets);
    for (const memory of memories) memory.remember();
    return names;
  }
}

/** What only one of the two holds, as often as it holds it more. */
function unlike(one: readonly string[], other: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of one) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const text of other) counts.set(text, (counts.get(text) ?? 0) - 1);
  return [...counts].filter(([, count]) => count !== 0).map(([text]) => text);
}
