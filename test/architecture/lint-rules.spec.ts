import { resolve } from 'node:path';
import { ESLint } from 'eslint';

const root = resolve(__dirname, '../..');

/** One planted line per rule of ours: where it would stand and which rule must catch it. */
const planted: readonly (readonly [rule: string, file: string, source: string])[] = [
  ['@typescript-eslint/no-explicit-any', 'libs/judging/src/planted.ts', 'export const x: any = 1;'],
  ['@typescript-eslint/ban-ts-comment', 'libs/judging/src/planted.ts', '// @ts-ignore\nexport const x = 1;'],
  ['no-console', 'libs/judging/src/planted.ts', "console.log('x');"],
  ['no-warning-comments', 'libs/judging/src/planted.ts', '// TODO later\nexport const x = 1;'],
  ['eqeqeq', 'libs/judging/src/planted.ts', 'export const x = (y: number) => y == 1;'],
  ['max-lines', 'libs/judging/src/planted.ts', Array.from({ length: 402 }, (_, n) => `export const x${n} = ${n};`).join('\n')],
  ['no-restricted-properties', 'libs/judging/src/planted.ts', 'export const x = (y: number) => y.toFixed(2);'],
  ['no-restricted-properties', 'apps/web/src/features/planted/x.ts', 'export const x = (y: number) => Math.round(y);'],
  ['no-restricted-syntax', 'libs/judging/src/planted.ts', 'export const x = process.env.HOME;'],
  ['no-restricted-syntax', 'libs/judging/src/planted.repository.ts', 'export const x = (m: { save(y: object): void }) => m.save({});'],
  ['no-restricted-imports', 'libs/judging/src/planted.service.ts', "export { NotFoundException } from '@nestjs/common';"],
  ['no-restricted-syntax', 'test/integration/planted.int-spec.ts', 'setTimeout(() => undefined, 10);'],
  ['no-restricted-syntax', 'test/integration/planted.int-spec.ts', "it.only('x', () => undefined);"],
  ['no-restricted-syntax', 'libs/judging/src/planted.spec.ts', "jest.mock('node:fs');"],
  ['no-restricted-syntax', 'test/e2e/planted.e2e-spec.ts', 'export const x = (page: { waitForTimeout(ms: number): void }) => page.waitForTimeout(9);'],
];

describe('lint rules of our own', () => {
  const hit: (string | null)[][] = [];

  beforeAll(async () => {
    const eslint = new ESLint({ cwd: root });
    for (const [, filePath, source] of planted) {
      const [result] = await eslint.lintText(`${source}\n`, { filePath });
      hit.push((result?.messages ?? []).map(({ ruleId }) => ruleId));
    }
  });

  it.each(planted.map(([rule, file], index) => [rule, file, index] as const))('%s catches a planted violation in %s', (rule, _file, index) => {
    expect(hit[index]).toContain(rule);
  });
});
