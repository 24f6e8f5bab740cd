import process from 'node:process';
import { messages } from './messages.vi.mjs';
import { isSupportedNode } from './node-version.mjs';

// Nothing but Node itself may be imported before the packages are installed.
if (!isSupportedNode(process.versions.node)) {
  console.error(messages.oldNode(process.versions.node));
  process.exit(1);
}
const { startProduct } = await import('./product.mjs');
process.exitCode = await startProduct();
