import { checkTemplate } from './check-template';
import { templateKinds } from './template-kinds';

/** Program of the checking process: the kind as its argument, the file in Base64 on standard input, the verdict as JSON on standard output. */
async function main(): Promise<void> {
  const kind = templateKinds.find((known) => known === process.argv[2]);
  if (kind === undefined) throw new Error('no such kind');
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  process.stdout.write(JSON.stringify(await checkTemplate(kind, Buffer.from(Buffer.concat(pieces).toString('latin1'), 'base64'))));
}

void main();
