import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';

interface Order {
  readonly lasting: readonly string[];
  new (options: object): { sort(tests: object[]): { path: string }[] };
}

const LongestFirst = createRequire(__filename)('../support/longest-first.cjs') as Order;

const test = (name: string, size: number) => ({ path: `/project/${name}`, context: { config: { cache: false }, hasteFS: { getSize: () => size } } });

it('every file that is said to last is there', () => {
  const there = new Set(execFileSync('git', ['ls-files'], { cwd: resolve(__dirname, '../..'), encoding: 'utf8' }).split('\n').map((file) => basename(file)));
  expect(LongestFirst.lasting.filter((name) => !there.has(name))).toEqual([]);
});

it('they are begun first, then the largest', () => {
  const [first = '', second = ''] = LongestFirst.lasting;
  const sorted = new LongestFirst({}).sort([test('small.spec.ts', 1), test(second, 2), test('large.spec.ts', 9), test(first, 1)]);
  expect(sorted.map(({ path }) => basename(path))).toEqual([first, second, 'large.spec.ts', 'small.spec.ts']);
});
