import { text } from 'node:stream/consumers';
import { drawExample } from './draw-example';
import type { TrialOrder } from './template-processes';

/** Program that draws with a template of the office's: the order as JSON on standard input, the bytes on standard output. */
async function main(): Promise<void> {
  const { kind, papers, template } = JSON.parse(await text(process.stdin)) as TrialOrder;
  process.stdout.write(await drawExample(kind, Buffer.from(template, 'base64'), papers));
}

void main();
