// Lets a Node process that a test starts run TypeScript sources: node --require <this file> program.ts
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const libraries = join(__dirname, '../../libs');
const resolve = Module._resolveFilename;
/** `@dvk/<library>` is that library's front door, as in every other run. */
Module._resolveFilename = function (request, ...rest) {
  const library = /^@dvk\/([^/]+)$/.exec(request)?.[1];
  return resolve.call(this, library === undefined ? request : join(libraries, library, 'src/index.ts'), ...rest);
};

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};
