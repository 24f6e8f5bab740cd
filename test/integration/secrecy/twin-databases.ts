import { cpSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { apiOperations, type Operation } from '../../support/api-operations';
import { databaseContent, idsIn } from '../../support/database-content';
import { everyRequest } from '../../support/every-request';
import { type ActorName, FullSeason } from '../../support/full-season';
import { factsNow } from '../../support/good-request';
import { type Beginning, firstDifference, likeness } from '../../support/likeness';
import { openTestApp, type TestApp } from '../../support/test-app';
import { cloneDatabase } from '../../support/test-database';
import { forgetWrites } from '../../support/unkept-writes';
import { type Ask, inParallel, send } from '../../support/wire';
import { changeSecrets, restoreSecrets, type Secret, secretsOf } from './secrets';

export interface Difference {
  readonly actor: ActorName;
  readonly operation: string;
  readonly ask: Ask;
  readonly where: string;
}

/** Everything worth logging, as one line of JSON each. */
const environment = { LOG_LEVEL: 'debug' };

/** One season twice: the second database is a copy of the first in which only secrets were changed. */
export class TwinDatabases {
  private constructor(
    readonly season: FullSeason,
    readonly one: TestApp,
    readonly other: TestApp,
    readonly secrets: readonly Secret[],
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
    const one = await openTestApp({ environment, onto: origin });
    const other = await openTestApp({ environment, onto: copy });
    return new TwinDatabases(season, one, other, secrets, { ids, at }, log);
  }

  async close(): Promise<void> {
    this.log.release();
    await this.one.close();
    await this.other.close();
  }

  /** Asks both programs everything in the names of these people, each request upon the same state; what they answer differently. */
  async differences(actors: readonly ActorName[], operations: readonly Operation[] = apiOperations): Promise<{ asked: number; found: Difference[] }> {
    const rows = actors.flatMap((actor) => operations.map((operation) => ({ actor, operation })));
    const [first, second] = [await this.answers(this.one, rows), await this.answers(this.other, rows)];
    const found = first.flatMap(({ actor, operation, ask, shown }, at) => {
      const twin = second[at];
      if (twin === undefined || twin.ask.path !== ask.path) throw new Error(`${operation}: the two were not asked alike`);
      return shown === twin.shown ? [] : [{ actor, operation, ask, where: firstDifference(shown, twin.shown) }];
    });
    return { asked: first.length, found };
  }

  private async answers(testApp: TestApp, rows: readonly { readonly actor: ActorName; readonly operation: Operation }[]) {
    const facts = await factsNow(testApp, this.season);
    const memory = forgetWrites(testApp.dataSource);
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
      return answered.flat();
    } finally {
      memory.remember();
    }
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

interface CapturedLog {
  /** What was logged since the last time. */
  take(): string[];
  release(): void;
}

/** pino writes to the stream instead of straight to the descriptor as soon as somebody has changed the stream. */
function captureLog(): CapturedLog {
  const lines: string[] = [];
  const write = process.stdout.write;
  process.stdout.write = ((chunk: string | Uint8Array) => {
    lines.push(...chunk.toString().split('\n').filter((line) => line !== ''));
    return true;
  }) as typeof write;
  return {
    take: () => lines.splice(0),
    release: () => {
      process.stdout.write = write;
    },
  };
}
