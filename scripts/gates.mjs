import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildParts, ensureBuilt } from './build-parts.mjs';
import { projectFolder } from './paths.mjs';
import { run } from './processes.mjs';

/**
 * One check of the project: how many of its parts passed and failed.
 *
 * @typedef {{passed: number, failed: number}} Count
 * @typedef {(text: string) => void} Say
 * @typedef {{name: string, run: (say: Say) => Promise<Count>, after?: string, alone?: boolean}} Gate
 *   `run` says what there is to read; `after` names the gate it has to wait for; `alone` keeps the whole machine for itself and
 *   writes straight to the screen, as it lasts for minutes.
 */

/** Gates that are not `alone` run so many at a time: the checks of a small project need a core each. */
const AT_A_TIME = 2;
/** Tests that wait now and then, for a browser, a database or a process of their own, leave a core to one more than there are cores. */
const WAITING = 3;
/** A busy machine is slow, not broken: no test has a limit of its own, and a project that hangs is still ended. Milliseconds. */
const PATIENCE = 2 * 60 * 60 * 1000;

const bin = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  tsc: 'node_modules/typescript/bin/tsc',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  jest: 'node_modules/jest/bin/jest.js',
};

/** @returns {Gate} */
function program(name, file, ...args) {
  return {
    name,
    run: async (say) => {
      const { code, output } = await run(process.execPath, [file, ...args], { cwd: projectFolder, quiet: true, whole: true });
      say(output);
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/** @returns {Gate} */
function build(part) {
  return {
    name: `build: ${part}`,
    run: async (say) => {
      try {
        await ensureBuilt(part, say, { quiet: true });
        return { passed: 1, failed: 0 };
      } catch (error) {
        say(error.message);
        return { passed: 0, failed: 1 };
      }
    },
  };
}

/** The tests of one jest project, counted one by one. A file that could not be loaded, or a project without tests, is a failure. */
function tests(project, workers) {
  return {
    name: `tests: ${project}`,
    alone: true,
    run: async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'dvk-jest-'));
      const report = path.join(folder, 'report.json');
      try {
        const args = ['--selectProjects', project, '--json', `--outputFile=${report}`, `--maxWorkers=${workers}`];
        const { code } = await run(process.execPath, [bin.jest, ...args], { cwd: projectFolder, signal: AbortSignal.timeout(PATIENCE) });
        return existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8')), code) : { passed: 0, failed: 1 };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function count(report, code) {
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

export const gates = {
  builds: buildParts.map(build),
  lint: program('lint', bin.eslint, '.', '--max-warnings=0'),
  serverTypes: program('types: server', bin.tsc, '--noEmit', '-p', 'tsconfig.json', '--incremental', 'false'),
  webTypes: program('types: web', bin.tsc, '--noEmit', '-p', 'apps/web/tsconfig.json', '--incremental', 'false'),
  importRules: program('import rules', bin.depcruise, '--config', '.dependency-cruiser.cjs', 'apps', 'libs'),
  // Asks the built server; were it started before that is built, both would build it.
  generatedFiles: { ...program('generated files', 'scripts/generate.mjs', '--check'), after: 'build: server' },
  unit: tests('unit', 2),
  integration: tests('integration', WAITING),
  e2e: tests('e2e', WAITING),
};

/**
 * Runs gates, all of them whatever fails, and closes with the one line that sums them up. The static ones run two at a time, each
 * showing what it had to say in one piece when it has ended; then those that want the machine for themselves, in their order.
 *
 * @param {Gate[]} chosen
 * @returns {Promise<number>} exit code
 */
export async function pass(chosen) {
  const total = { passed: 0, failed: 0 };
  const broken = [];
  const count = ({ name }, { passed, failed }) => {
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) broken.push(name);
  };
  await sideBySide(
    chosen.filter(({ alone }) => !alone),
    async (gate) => {
      let text = '';
      const { result, seconds } = await timed(gate, (said) => (text += `${said.trimEnd()}\n`));
      console.log([`\n── ${gate.name}`, ...(text.trim() === '' ? [] : [text.trimEnd()]), closing(gate, result, seconds)].join('\n'));
      count(gate, result);
    },
  );
  for (const gate of chosen.filter(({ alone }) => alone)) {
    console.log(`\n── ${gate.name}`);
    const { result, seconds } = await timed(gate, console.log);
    console.log(closing(gate, result, seconds));
    count(gate, result);
  }
  if (broken.length > 0) console.log(`\nfailed: ${broken.join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/** How a gate went. One that throws has failed like any other: those after it still run. */
async function timed(gate, say) {
  const began = Date.now();
  const result = await gate.run(say).catch((error) => {
    say(String(error.stack ?? error));
    return { passed: 0, failed: 1 };
  });
  return { result, seconds: (Date.now() - began) / 1000 };
}

const closing = ({ name }, { failed }, seconds) => `── ${name}: ${failed === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`;

/** So many at a time, in their order; one that waits for another lets those behind it go first. */
async function sideBySide(gates, work) {
  const waiting = [...gates];
  const unfinished = new Set(gates.map(({ name }) => name));
  const running = new Set();
  while (waiting.length + running.size > 0) {
    const next = running.size < AT_A_TIME ? waiting.findIndex(({ after }) => !unfinished.has(after)) : -1;
    if (next === -1) {
      await Promise.race(running);
      continue;
    }
    const [gate] = waiting.splice(next, 1);
    const run = work(gate).finally(() => {
      unfinished.delete(gate.name);
      running.delete(run);
    });
    running.add(run);
  }
}
