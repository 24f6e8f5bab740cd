import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { lawfulFiles, plantedImports, plantedPackages } from './planted/import-violations';

const root = resolve(__dirname, '../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function ruleNames(): string[] {
  const config = join(root, '.dependency-cruiser.cjs');
  const print = `process.stdout.write(JSON.stringify(require(${JSON.stringify(config)}).forbidden.map((rule) => rule.name)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', print], { encoding: 'utf8' }));
}

function write(base: string, file: string, text: string): void {
  mkdirSync(dirname(join(base, file)), { recursive: true });
  writeFileSync(join(base, file), `${text}\n`);
}

function violationsIn(base: string): Violation[] {
  const run = spawnSync(process.execPath, [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'], {
    cwd: base,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(run.stdout).summary.violations;
}

describe('import rules', () => {
  let base: string;
  let found: Violation[];

  beforeAll(() => {
    base = mkdtempSync(join(tmpdir(), 'dvk-planted-'));
    cpSync(join(root, '.dependency-cruiser.cjs'), join(base, '.dependency-cruiser.cjs'));
    cpSync(join(root, 'tsconfig.json'), join(base, 'tsconfig.json'));
    write(base, 'package.json', JSON.stringify({ name: 'planted', dependencies: { typeorm: '*' }, devDependencies: { 'planted-dev': '*' } }));
    for (const name of plantedPackages) {
      write(base, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      write(base, `node_modules/${name}/index.js`, 'module.exports = {};');
    }
    for (const [file, text] of Object.entries(lawfulFiles)) write(base, file, text);
    for (const { file, source } of plantedImports) write(base, file, source);
    found = violationsIn(base);
  });

  afterAll(() => rmSync(base, { recursive: true, force: true }));

  it.each(plantedImports.map((planted) => [planted.rule, planted.file] as const))('%s catches %s', (rule, file) => {
    expect(found.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(rule);
  });

  it('has a planted violation for every rule', () => {
    expect([...new Set(plantedImports.map((planted) => planted.rule))].sort()).toEqual(ruleNames().sort());
  });

  it('accuses no lawful file', () => {
    const lawful = Object.keys(lawfulFiles).filter((file) => !file.includes('cycle'));
    expect(found.filter((violation) => lawful.includes(violation.from))).toEqual([]);
  });

  it('refuses a library that has no place in the line', () => {
    mkdirSync(join(base, 'libs/stray'), { recursive: true });
    const run = spawnSync(process.execPath, [cruiser, '--config', '.dependency-cruiser.cjs', 'libs'], { cwd: base, encoding: 'utf8' });
    rmSync(join(base, 'libs/stray'), { recursive: true });
    expect(run.status).not.toBe(0);
    expect(`${run.stdout}${run.stderr}`).toContain('without a place in the line: stray');
  });
});
