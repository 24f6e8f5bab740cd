// Lets Node run the TypeScript sources as they are: node --require <this file> program.ts
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const project = path.join(__dirname, '../..');
const options = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs', ignoreDynamic: true },
  sourceMaps: 'inline',
};
const kind = createHash('sha256').update(JSON.stringify(options)).update(require('@swc/core/package.json').version).digest('hex').slice(0, 16);
const cache = path.join(project, 'node_modules/.cache/dvk-typescript', kind);

/** `@dvk/<library>` is that library's front door, as in every other run. */
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const [, library, part] = /^@dvk\/([^/]+)(\/entities)?$/.exec(request) ?? [];
  if (library === undefined) return resolve.call(this, request, ...rest);
  return resolve.call(this, path.join(project, 'libs', library, 'src', part === undefined ? 'index.ts' : 'entities'), ...rest);
};

require.extensions['.ts'] = (module, filename) => module._compile(compiled(readFileSync(filename, 'utf8'), filename), filename);

/** Compiled once for all processes and runs; a file that two processes write at once is the same file. */
function compiled(source, filename) {
  const kept = path.join(cache, createHash('sha256').update(filename).update('\0').update(source).digest('hex'));
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { code } = require('@swc/core').transformSync(source, { ...options, filename });
    mkdirSync(cache, { recursive: true });
    const draft = `${kept}.${process.pid}`;
    writeFileSync(draft, code);
    renameSync(draft, kept);
    return code;
  }
}
