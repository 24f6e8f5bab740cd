import { builtFiles, projectFolder } from './paths.mjs';
import { run } from './processes.mjs';

/**
 * Runs a command of the built `dvk`.
 *
 * @param {string[]} args
 * @param {Record<string, string>} env added to this process's environment
 * @returns {Promise<{code: number, output: string}>}
 */
export function runTool(args, env) {
  return run(process.execPath, [builtFiles.cli, ...args], { cwd: projectFolder, env: { ...process.env, ...env }, quiet: true });
}
