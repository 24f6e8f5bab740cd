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
 * @typedef {{name: string, run: () => Promise<Count>}} Gate
 */

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
    run: async () => {
      const { code } = await run(process.execPath, [file, ...args], { cwd: projectFolder });
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/** @returns {Gate} */
function build(part) {
  return {
    name: `build: ${part}`,
    run: async () => {
      try {
        await ensureBuilt(part, console.log);
        return { passed: 1, failed: 0 };
      } catch (error) {
        console.error(error.message);
        return { passed: 0, failed: 1 };
      }
    },
  };
}

/** The tests of one jest project, counted one by one. A file that could not be loaded, or a project without tests, is a failure. */
function tests(project) {
  return {
    name: `tests: ${project}`,
    run: async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'dvk-jest-'));
      const report = path.join(folder, 'report.json');
      try {
        const args = ['--selectProjects', project, '--json', `--outputFile=${report}`, '--maxWorkers=2'];
        const { code } = await run(process.execPath, [bin.jest, ...args], { cwd: projectFolder });
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
  generatedFiles: program('generated files', 'scripts/generate.mjs', '--check'),
  unit: tests('unit'),
  integration: tests('integration'),
  e2e: tests('e2e'),
};

/**
 * Runs gates one after another, all of them whatever fails, and closes with the one line that sums them up.
 *
 * @param {Gate[]} chosen
 * @returns {Promise<number>} exit code
 */
export async function pass(chosen) {
  const total = { passed: 0, failed: 0 };
  const broken = [];
  for (const gate of chosen) {
    console.log(`\n── ${gate.name}`);
    const began = Date.now();
    const result = await gate.run();
    total.passed += result.passed;
    total.failed += result.failed;
    if (result.failed > 0) broken.push(gate.name);
    console.log(`── ${gate.name}: ${result.failed === 0 ? 'ok' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
  if (broken.length > 0) console.log(`\nfailed: ${broken.join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}
