import { fileProblem, formatBytes, type FileRules } from './file-rules';

const rules: FileRules = { endings: ['.pdf', '.docx'], kinds: 'PDF, Word', maxBytes: 10 * 1024 * 1024 };

it('takes a file of the right kind up to the limit', () => {
  expect(fileProblem({ name: 'Minh chứng.PDF', size: rules.maxBytes }, rules)).toBeNull();
});

it.each([
  ['a.exe', 10, /không thuộc loại được nhận \(PDF, Word\)/],
  ['a.pdf', 0, /không có nội dung/],
  ['a.pdf', 10 * 1024 * 1024 + 1, /lớn hơn 10 MB/],
])('refuses %s of %d bytes', (name, size, sentence) => expect(fileProblem({ name, size }, rules)).toMatch(sentence));

it('promises no more than the limit', () => {
  expect(formatBytes(10 * 1024 * 1024 - 1)).toBe('9 MB');
  expect(formatBytes(2048)).toBe('2 KB');
});
