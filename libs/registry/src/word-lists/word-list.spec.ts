import { strangeWords } from './word-list';

const lists = { field: ['Kinh tế'], programme: ['Chuyển đổi số'] };
const of = (field: string, ...programmeTags: string[]) => ({ field, programmeTags });

it('takes words of the lists of the day, and of campaigns that are open', () => {
  expect(strangeWords(of('Kinh tế', 'Chuyển đổi số'), null, lists, [])).toEqual([]);
  expect(strangeWords(of('Nông thôn mới'), null, lists, ['Nông thôn mới'])).toEqual([]);
  expect(strangeWords(of('kinh tế', 'Giảm nghèo', 'Chuyển đổi số'), null, lists, [])).toEqual(['field', 'programmeTags.0']);
});

it('leaves an old record the words of its day, and takes any word where nobody keeps a list', () => {
  expect(strangeWords(of('Khối đoàn thể', 'Giảm nghèo'), of('Khối đoàn thể', 'Giảm nghèo'), lists, [])).toEqual([]);
  expect(strangeWords(of('Khối đoàn thể', 'Giảm nghèo'), null, { field: null, programme: null }, [])).toEqual([]);
  expect(strangeWords(of(''), null, lists, [])).toEqual([]);
});
