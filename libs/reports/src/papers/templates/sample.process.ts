import { headOfKind } from '../making/drawing';
import { drawExample } from './draw-example';
import { standardTemplate } from './standard-template';
import type { SampleOrder } from './template-processes';

/** Program of the process that draws samples: the order as JSON on standard input, the bytes on standard output. */
async function main(): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const { kind, papers, publicUrl, sample } = JSON.parse(Buffer.concat(pieces).toString('utf8')) as SampleOrder;
  process.stdout.write(
    sample === 'standard-template'
      ? await standardTemplate(kind, papers[headOfKind[kind]].head)
      : await drawExample(kind, sample.template === null ? null : Buffer.from(sample.template, 'base64'), papers, publicUrl),
  );
}

void main();
