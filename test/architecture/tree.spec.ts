import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

function projectFiles(): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '');
}

const vague = /(^|\/|[-._])(commons?|shared|utils?|utilities|helpers?|misc|base|managers?)([-._]|\/|$)/i;

/** Files whose path says nothing about what they hold. */
export function vagueNames(files: readonly string[]): string[] {
  return files.filter((file) => /^(apps|libs|test|scripts)\//.test(file) && vague.test(file));
}

/** Sentences belong to messages and templates: Vietnamese letters in any other shipped code file. */
const vietnameseLetter = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
const mayHoldSentences =
  /(messages?(\.vi)?[./-]|\/messages\/|\.vi\.tsx?$|\/examples?\/|-examples\/|\.spec\.tsx?$|number-words|\/demonstration\/|unit-kinds|\/templates?\/|vietnamese|season-workbook\/layout|\/test-oracle\/|text\/comparison-key|\/national-units)/;

/** Lines of code (comments left out) that hold Vietnamese outside the places for sentences. */
export function strayedSentences(file: string, text: string): number[] {
  if (mayHoldSentences.test(file)) return [];
  const withoutComments = text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, '$1');
  return withoutComments.split('\n').flatMap((line, index) => (vietnameseLetter.test(line) ? [index + 1] : []));
}

/** `eslint-disable` needs a reason from this list, after `--`. */
export const allowedReasons = ['third-party-type', 'control-characters-are-the-subject'];

export function unreasonedDisables(text: string): number[] {
  return text.split('\n').flatMap((line, index) => {
    if (!/eslint-disable(-next-line|-line)?\s/.test(line)) return [];
    const reason = /--\s*([a-z-]+)/.exec(line)?.[1];
    return reason !== undefined && allowedReasons.includes(reason) ? [] : [index + 1];
  });
}

describe('names of files', () => {
  it('say what a file holds', () => {
    expect(vagueNames(projectFiles())).toEqual([]);
  });

  it.each(['libs/judging/src/utils.ts', 'libs/common/src/index.ts', 'apps/web/src/ui/table-helpers.ts', 'libs/x/src/base.service.ts'])(
    'a planted %s is caught',
    (file) => {
      expect(vagueNames([file])).toEqual([file]);
    },
  );
});

describe('sentences', () => {
  it('stand in messages and templates alone', () => {
    const strayed = projectFiles()
      .filter((file) => /^(apps|libs)\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .flatMap((file) => strayedSentences(file, readFileSync(join(root, file), 'utf8')).map((line) => `${file}:${line}`));
    expect(strayed).toEqual([]);
  });

  it('a planted sentence is caught, a comment is not', () => {
    expect(strayedSentences('libs/judging/src/x.ts', `// phiếu chấm\n/** đợt xét */\nthrow new Error('Phiếu đã khóa');\n`)).toEqual([3]);
  });
});

describe('suppressed lint rules', () => {
  it('carry a reason from the closed list', () => {
    const bare = projectFiles()
      .filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file) && file !== 'test/architecture/tree.spec.ts')
      .flatMap((file) => unreasonedDisables(readFileSync(join(root, file), 'utf8')).map((line) => `${file}:${line}`));
    expect(bare).toEqual([]);
  });

  it('a planted one without a reason is caught', () => {
    expect(unreasonedDisables('// eslint-disable-next-line eqeqeq\n')).toEqual([1]);
    expect(unreasonedDisables('// eslint-disable-next-line eqeqeq -- because\n')).toEqual([1]);
    expect(unreasonedDisables('// eslint-disable-next-line no-control-regex -- control-characters-are-the-subject\n')).toEqual([]);
  });
});
