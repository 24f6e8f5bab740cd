import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPOUND_FILE, refusedAtFirstSight } from './first-bytes';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'first-bytes-'));
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'not-a-workbook'],
  ['a letter', Buffer.from('Kính gửi Ban Dân vận'), 'not-a-workbook'],
  ['three bytes', Buffer.from('PK\x03', 'latin1'), 'not-a-workbook'],
  ['half of a compound file’s mark', COMPOUND_FILE.subarray(0, 4), 'not-a-workbook'],
  ['nothing', Buffer.alloc(0), 'file-empty'],
  ['the mark of an archive', Buffer.from('PK\x03\x04', 'latin1'), null],
  ['an old workbook or one with a password', Buffer.concat([COMPOUND_FILE, Buffer.alloc(512)]), null],
])('%s', async (name, bytes, code) => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  expect((await refusedAtFirstSight(path))?.code ?? null).toBe(code);
});

it('leaves what cannot be read to the process that reads', async () => {
  expect([await refusedAtFirstSight(join(folder, 'none')), await refusedAtFirstSight(folder)]).toEqual([null, null]);
});
