// Before the first test of a process: the runner imports test files, and Node imports no TypeScript by itself.
const { register } = require('node:module');
const { pathToFileURL } = require('node:url');

register('./typescript-imports.mjs', pathToFileURL(__filename));
// A failure names the line that was written, not the one that was compiled.
process.setSourceMapsEnabled(true);

// Whoever started this process is gone: nobody is left to hear how the tests went.
process.once('disconnect', () => process.exit());
