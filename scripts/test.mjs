import process from 'node:process';
import { messages } from './messages.vi.mjs';
import { isSupportedNode } from './node-version.mjs';

// Nothing but Node itself may be imported before the packages are installed.
if (!isSupportedNode(process.versions.node)) {
  console.error(messages.oldNode(process.versions.node));
  process.exit(1);
}
const { ensureInstalled } = await import('./install.mjs');
const { gates, pass } = await import('./gates.mjs');

/** Fast enough before every commit; the rest needs a database and a browser. */
const fast = [gates.builds[0], gates.lint, gates.serverTypes, gates.webTypes, gates.importRules, gates.generatedFiles, gates.unit];
const all = [...gates.builds, ...fast.slice(1), gates.integration, gates.e2e];

try {
  await ensureInstalled(console.log);
  process.exitCode = await pass(process.argv.includes('--fast') ? fast : all);
} catch (error) {
  console.error(error.message);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
