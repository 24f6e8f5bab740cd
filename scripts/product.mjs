import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildParts, builtFrom, ensureBuilt } from './build-parts.mjs';
import { runTool } from './command-line-tool.mjs';
import { freePort } from './free-port.mjs';
import { ensureInstalled } from './install.mjs';
import { messages } from './messages.vi.mjs';
import { dataFolder, demonstrationFile, mailFolder, projectFolder } from './paths.mjs';
import { endActiveCommands, isAlive } from './processes.mjs';
import { clearLeftovers, forgetRunning, rememberRunning } from './running-program.mjs';
import { lastLines, serverReady, startServer } from './server-process.mjs';
import { readState } from './state-file.mjs';

const USUAL_PORT = 3000;
const START_PATIENCE = 60_000;
const logFile = path.join(dataFolder, 'logs', 'server.log');

/** Asked to stop while starting: not a failure. */
class StopRequested extends Error {}

/**
 * `npm start`: from whatever state the folder is in to a served product, until Ctrl-C.
 *
 * @returns {Promise<number>} exit code
 */
export async function startProduct() {
  const began = Date.now();
  const say = (sentence) => console.log(sentence);
  const cleanups = [];
  const stop = stopRequest();
  const step = async (work) => {
    const result = await work;
    if (stop.requested) throw new StopRequested();
    return result;
  };
  let code = 0;
  try {
    const running = await step(clearLeftovers());
    if (running) {
      say(messages.alreadyRunning(running));
      return 0;
    }
    await step(ensureInstalled(say));
    for (const part of buildParts) await step(ensureBuilt(part, say));
    const database = await openDatabase(say, cleanups);
    await step(undefined);
    await step(prepareDatabase(database, say));
    const program = await serve(database, say, cleanups);
    await step(undefined);
    announce(program.address, began, database.own, say);
    code = await supervise(program, database, stop, say);
  } catch (error) {
    if (!(error instanceof StopRequested) && !stop.requested) {
      console.error(error.message);
      code = 1;
    }
  }
  if (stop.requested) say(messages.stopping);
  for (const cleanup of cleanups.reverse()) await cleanup();
  if (stop.requested) say(messages.stopped);
  return code;
}

function stopRequest() {
  const request = { requested: false, wake: () => undefined };
  const onSignal = () => {
    request.requested = true;
    endActiveCommands();
    request.wake();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  return request;
}

/** The server named by DATABASE_URL, else the embedded one. */
async function openDatabase(say, cleanups) {
  const env = { DATA_DIR: process.env.DATA_DIR || path.join(dataFolder, 'files'), MAIL_DIR: mailFolder };
  if (process.env.DATABASE_URL || process.env.DATABASE_URL_FILE) return { own: undefined, env };
  const { openProductDatabase } = await import('./product-database.mjs');
  say(messages.startingDatabase);
  const own = await openProductDatabase(say);
  cleanups.push(own.stop);
  return { own, env: { ...env, DATABASE_URL: own.url } };
}

/** Brings the schema up to this build, and the first time loads the demonstration season into a database of our own. */
async function prepareDatabase({ own, env }, say) {
  const build = builtFrom('server');
  if (!own || own.migratedBuild() !== build) {
    say(messages.migrating);
    await tool(['migrate'], env, messages.migrateFailed);
    if (own) own.rememberMigrated(build);
  }
  if (!own) return;
  if (existsSync(demonstrationFile)) return;
  say(messages.seeding);
  await tool(['seed', '--demo', '--accounts', demonstrationFile], env, messages.seedFailed);
}

async function tool(args, env, sentence) {
  const result = await runTool(args, env);
  if (result.code !== 0) throw new Error(`${sentence}\n${result.output.trim()}`);
}

async function serve({ env }, say, cleanups) {
  const host = process.env.HOST || '127.0.0.1';
  const wanted = Number(process.env.PORT || USUAL_PORT);
  const port = await freePort(wanted, host);
  if (port !== wanted) say(messages.portTaken(wanted, port));
  say(messages.startingServer);
  const settings = { ...env, HOST: host, PORT: String(port), WEB_DIR: path.join(projectFolder, 'dist', 'web'), WORKER_INSIDE: 'true', NODE_ENV: 'production' };
  const address = `http://localhost:${port}`;
  const program = { address, server: undefined };
  program.start = async () => {
    program.server = startServer({ env: settings, logFile });
    rememberRunning({ address, serverPid: program.server.pid });
    return serverReady(program.server, port, START_PATIENCE);
  };
  cleanups.push(async () => {
    await program.server.stop();
    forgetRunning();
  });
  if (!(await program.start())) throw new Error(`${messages.serverFailed(logFile)}\n${lastLines(logFile)}`);
  return program;
}

function announce(address, began, own, say) {
  say(messages.ready(address, ((Date.now() - began) / 1000).toFixed(1)));
  const accounts = own ? readState(demonstrationFile, []) : [];
  if (accounts.length > 0) {
    const longest = (key) => Math.max(...accounts.map((account) => account[key].length));
    const width = { username: longest('username'), password: longest('password') };
    say(messages.accountsTitle);
    for (const account of accounts) say(messages.accountLine(account, width));
    say('');
  }
  if (!process.env.SMTP_URL && !process.env.SMTP_URL_FILE) say(messages.mailbox(mailFolder));
  say(messages.howToStop);
}

/** Watches server and database until a stop is asked for; brings back whichever dies. Returns the exit code. */
async function supervise(program, { own }, stop, say) {
  const deaths = [];
  while (!stop.requested) {
    const pause = new Promise((resolve) => {
      stop.wake = resolve;
      setTimeout(resolve, 1000);
      void program.server.ended.then(resolve);
    });
    await pause;
    if (stop.requested) break;
    if (own && !isAlive(own.pid())) {
      await own.revive();
      say(messages.databaseRevived);
    }
    if (program.server.child.exitCode !== null || program.server.child.signalCode !== null) {
      deaths.push(Date.now());
      if (deaths.filter((time) => time > Date.now() - 60_000).length > 5 || (!(await program.start()) && !stop.requested)) {
        say(messages.serverGaveUp(logFile));
        return 1;
      }
      say(messages.serverRevived);
    }
  }
  return 0;
}
