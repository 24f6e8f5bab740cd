import { join } from 'node:path';
import type { PaperSettings } from '@dvk/campaigns';
import { inBoundedProcess, Problem } from '@dvk/platform';
import { Turnstile } from '../../turnstile';
import type { TemplateVerdict } from './check-template';
import { placeholdersOf, type TemplateKind } from './template-kinds';

/** A template of the office takes a few hundred kilobytes, pictures included. */
export const largestTemplate = 2 * 1024 * 1024;

/** What a zip archive begins with; and the container of old binary files and of those with a password. */
const archive = '504b0304';
const compoundFile = 'd0cf11e0';

const checking = { memoryMegabytes: 384, milliseconds: 20_000, outputBytes: 1024 * 1024 };
const drawing = { memoryMegabytes: 384, milliseconds: 20_000, outputBytes: 32 * 1024 * 1024 };
const turnstile = new Turnstile(1, 20, 'paper.busy');

/**
 * Looks at an uploaded file in a process of its own, whatever it does to that process.
 *
 * @throws Problem invalid `paper-template.…`; for placeholders one field problem each, with where it stands, and every known name
 */
export async function requireTemplate(kind: TemplateKind, bytes: Buffer): Promise<void> {
  const start = bytes.subarray(0, 4).toString('hex');
  if (start === compoundFile) throw Problem.invalid('paper-template.encrypted');
  if (start !== archive) throw Problem.invalid('paper-template.not-a-docx');
  if (bytes.length > largestTemplate) throw Problem.invalid('paper-template.too-large');
  const outcome = await turnstile.pass(() => inBoundedProcess(join(__dirname, 'checking.process'), [kind], checking, [bytes.toString('base64')]));
  if (outcome.ended !== null) throw Problem.invalid(outcome.ended === 'broken' ? 'paper-template.broken' : 'paper-template.too-large');
  const { fault, placeholders } = JSON.parse(outcome.output.toString('utf8')) as TemplateVerdict;
  if (fault !== null) throw Problem.invalid(faultCodes[fault]);
  if (placeholders.length === 0) return;
  const known = placeholdersOf(kind).map(({ name }) => `{{${name}}}`);
  throw Problem.invalid(
    'paper-template.placeholders',
    { count: placeholders.length, known },
    placeholders.map(({ fault: of, ...params }) => ({ field: 'file', code: placeholderCodes[of], params })),
  );
}

const faultCodes: Readonly<Record<NonNullable<TemplateVerdict['fault']>, string>> = {
  'not-a-docx': 'paper-template.not-a-docx',
  encrypted: 'paper-template.encrypted',
  'too-large': 'paper-template.too-large',
  broken: 'paper-template.broken',
  macros: 'paper-template.macros',
  'active-content': 'paper-template.active-content',
  'outside-link': 'paper-template.outside-link',
};
const placeholderCodes: Readonly<Record<TemplateVerdict['placeholders'][number]['fault'], string>> = {
  unknown: 'paper-template.unknown-placeholder',
  'not-alone': 'paper-template.not-alone',
  'not-in-a-row': 'paper-template.not-in-a-row',
  'not-in-body': 'paper-template.not-in-body',
  unfinished: 'paper-template.unfinished-placeholder',
};

/** What the process that draws with an office's template is asked for. */
export interface TrialOrder {
  readonly kind: TemplateKind;
  readonly papers: PaperSettings;
  /** In Base64. */
  readonly template: string;
}

/** A paper about made-up nominations with the office's own template, drawn in a process that ends with it. @throws Problem conflict `paper.not-made` */
export const triedOut = (order: TrialOrder): Promise<Buffer> => drawnApart(join(__dirname, 'trial.process'), order);

/** What a program draws with the office's own template, in a process that ends with it. @throws Problem conflict `paper.not-made`; too-many `paper.busy` */
export async function drawnApart(program: string, order: object): Promise<Buffer> {
  const outcome = await turnstile.pass(() => inBoundedProcess(program, [], drawing, [JSON.stringify(order)]));
  if (outcome.ended !== null) throw Problem.conflict('paper.not-made');
  return outcome.output;
}
