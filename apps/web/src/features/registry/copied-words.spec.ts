import { copiedWords } from './copied-words';

const source = { field: 'Kinh tế', programmeTags: ['Chuyển đổi số', 'Nông thôn mới'] };
const word = (list: 'field' | 'programme', text: string, inUse = true) => ({ list, word: text, inUse });

describe('what a new initiative takes over of field and programmes', () => {
  it('is everything while nobody keeps a list', () => expect(copiedWords(source, [])).toEqual(source));

  it('is what still stands in the list', () =>
    expect(copiedWords(source, [word('field', 'Kinh tế'), word('programme', 'Nông thôn mới')])).toEqual({ field: 'Kinh tế', programmeTags: ['Nông thôn mới'] }));

  it('is nothing that has gone out of use', () =>
    expect(copiedWords(source, [word('field', 'Kinh tế', false), word('programme', 'Chuyển đổi số', false)])).toEqual({ field: '', programmeTags: [] }));

  it('asks each list for itself', () => expect(copiedWords(source, [word('programme', 'Kinh tế')])).toEqual({ field: 'Kinh tế', programmeTags: [] }));
});
