import process from 'node:process';
import { isHealthy } from './server-process.mjs';
import { waitUntil } from './processes.mjs';

/** `node wait-until-healthy.mjs PORT MILLISECONDS`: exit code 0 as soon as the server there is healthy, 1 when time is up. */
const [port, milliseconds] = process.argv.slice(2).map(Number);
process.exitCode = (await waitUntil(() => isHealthy(port), milliseconds, 30)) ? 0 : 1;
