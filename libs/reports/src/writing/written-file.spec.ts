import { campaignDefaults } from '@dvk/campaigns';
import { writtenFile } from './written-file';

const papers = campaignDefaults.paperSettings;
const letter = () => writtenFile('template-sample', [{ kind: 'proposal-letter', papers, sample: 'standard-paper' }]);
const report = () => writtenFile('template-sample', [{ kind: 'scoring-report', papers, sample: 'standard-template' }]);

it('is the same whatever was written before it, and by whichever process', async () => {
  const [first, beside] = await Promise.all([letter(), letter()]);
  await report();
  expect([(await letter()).equals(first), beside.equals(first), (await report()).equals(first)]).toEqual([true, true, false]);
});

it('that cannot be written is refused under the code of who asked, and those after it are written', async () => {
  const broken = writtenFile('assignment-list', [{} as never], 'assignment-file.not-written');
  await expect(broken).rejects.toMatchObject({ kind: 'conflict', code: 'assignment-file.not-written' });
  expect((await letter()).subarray(0, 2).toString()).toBe('PK');
});

it('of a kind that nobody writes is refused too', async () => {
  await expect(writtenFile('postcard' as never, [] as never)).rejects.toMatchObject({ kind: 'conflict', code: 'paper.not-made' });
});
