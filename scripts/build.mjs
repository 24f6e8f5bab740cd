import process from 'node:process';
import { buildParts, ensureBuilt } from './build-parts.mjs';

/** `npm run build [-- server] [-- web]`: builds from empty folders, whatever is there already. */
const wanted = process.argv.slice(2).filter((name) => buildParts.includes(name));
try {
  for (const name of wanted.length > 0 ? wanted : buildParts) await ensureBuilt(name, console.log, { force: true });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
