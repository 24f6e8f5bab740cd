import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messages } from './vi';
import { dutiesErrors } from './vi/duties-errors';
import { figuresErrors } from './vi/figures-errors';
import { findingErrors } from './vi/finding-errors';
import { lifeErrors } from './vi/life-errors';
import { onBehalfErrors } from './vi/on-behalf-errors';
import { personalDataErrors } from './vi/personal-data-errors';
import { publicPagesErrors } from './vi/public-pages-errors';
import { obstacleListErrors } from './vi/obstacle-list-errors';
import { registrationFileErrors } from './vi/registration-file-errors';

const root = resolve(__dirname, '../../../..');

interface Source {
  readonly file: string;
  readonly text: string;
}

function sources(...folders: readonly string[]): readonly Source[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...folders], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts') && !file.includes('/test-oracle/'))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

const code = String.raw`'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'`;
/** In a policy every literal of the shape is a reason, but for what a phase permits. */
const reason = new RegExp(String.raw`(?<!includes\()${code}`, 'g');
const refused = new RegExp(String.raw`(?:\bProblem\.(?:invalid|conflict|forbidden|notFound)\(|\bcode: |\bfault: |return )${code}`, 'g');
const registered = new RegExp(String.raw`registerConstraintCodes\(\{([\s\S]*?)\}\)`, 'g');

/** With those that pages fetched later bring along. */
const sentences = { ...messages.errors, ...dutiesErrors, ...figuresErrors, ...findingErrors, ...lifeErrors, ...obstacleListErrors, ...onBehalfErrors, ...personalDataErrors, ...publicPagesErrors, ...registrationFileErrors };

/** The families whose refusals no form of ours provokes: the sentence of the status is enough for them. */
const saidByStatus = /^(http|shape)\./;

/** Codes that a source refuses with: given to a Problem or a field, chosen by a policy, or standing for a constraint. */
function refusals({ file, text }: Source): readonly string[] {
  const constraints = [...text.matchAll(registered)].flatMap(([, body = '']) => [...body.matchAll(reason)]);
  return [...constraints, ...text.matchAll(file.endsWith('.policy.ts') ? reason : refused)].map(([, found = '']) => found);
}

/** Codes without a sentence, each once. */
function unsaid(from: readonly Source[], sentences: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(from.flatMap(refusals))].filter((found) => !saidByStatus.test(found) && !Object.hasOwn(sentences, found)).sort();
}

/** Sentences whose code no source writes any more. */
function orphaned(from: readonly Source[], sentences: Readonly<Record<string, string>>): readonly string[] {
  const texts = from.map(({ text }) => text);
  const families = texts.flatMap((text) => [...text.matchAll(/`([a-z-]+\.[a-z-]+-)\$\{/g)].map(([, start = '']) => start));
  return Object.keys(sentences).filter(
    (each) => !each.startsWith('shape.') && !texts.some((text) => text.includes(`'${each}'`)) && !families.some((start) => each.startsWith(start)),
  );
}

const server = sources('libs', 'apps/api/src');

describe('every code that refuses', () => {
  it('has its sentence on the web', () => {
    expect(unsaid(server, sentences)).toEqual([]);
  });

  it('is found among the many', () => {
    expect(new Set(server.flatMap(refusals)).size).toBeGreaterThan(100);
  });

  it.each([
    ['seats.service.ts', "throw Problem.conflict('seat.planted-thrown');", 'seat.planted-thrown'],
    ['seats.service.ts', "throw Problem.invalid(code, {}, [{ field, code: 'seat.planted-field' }]);", 'seat.planted-field'],
    ['seats.policy.ts', "export const whyNotSit = (full: boolean) => (full ? 'seat.planted-policy' : null);", 'seat.planted-policy'],
    ['seat.entity.ts', "registerConstraintCodes({ uq_seat: 'seat.planted-constraint' });", 'seat.planted-constraint'],
  ])('one planted in %s is caught: %s', (file, text, found) => {
    expect(unsaid([{ file, text }], sentences)).toEqual([found]);
  });
});

describe('every sentence of an error', () => {
  it('belongs to a code that is still written', () => {
    expect(orphaned(sources('libs', 'apps/api/src', 'apps/web/src/features', 'apps/web/src/ui'), sentences)).toEqual([]);
  });

  it('a planted one without a code is caught', () => {
    expect(orphaned(server, { 'panel.planted-sentence': '' })).toEqual(['panel.planted-sentence']);
  });
});

/** The build leaves out what is imported for its effect alone: sentences brought so would be missing on the page. */
const forEffect = ({ file, text }: Source): readonly string[] => [...text.matchAll(/^import '([^']*)';$/gm)].flatMap(([, from = '']) => (from.endsWith('.css') ? [] : [`${file}: ${from}`]));

describe('sentences that a page brings along', () => {
  it('are brought by a call', () => {
    expect(sources('apps/web/src/features', 'apps/web/src/messages', 'apps/web/src/ui').flatMap(forEffect)).toEqual([]);
  });

  it('a planted import for its effect alone is caught', () => {
    expect(forEffect({ file: 'life.ts', text: "import './life-errors';\n" })).toEqual(['life.ts: ./life-errors']);
  });
});
