import { ensureBuilt } from '../../scripts/build-parts.mjs';
import { ensureBrowser } from '../../scripts/find-browser.mjs';
import { openTestCluster } from './test-cluster';
import { testEnvironment } from './test-environment';

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** A real server, built as for production, and a real browser. */
export default async function setUp(): Promise<void> {
  process.env[testEnvironment.browser] = await ensureBrowser(say);
  await ensureBuilt('server', say);
  await ensureBuilt('web', say);
  await openTestCluster();
}
