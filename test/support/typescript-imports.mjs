/** What `import()` names with the ending `.ts` is loaded as `require` loads it. */
export function load(url, context, next) {
  return new URL(url).pathname.endsWith('.ts') ? { format: 'commonjs', source: null, shortCircuit: true } : next(url, context);
}
