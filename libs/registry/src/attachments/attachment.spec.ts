import fc from 'fast-check';
import { freeName } from './attachment';

describe('the name of a file among others', () => {
  it.each([
    ['Ảnh.jpg', [], 'Ảnh.jpg'],
    ['Ảnh.jpg', ['Khác.jpg'], 'Ảnh.jpg'],
    ['Ảnh.jpg', ['Ảnh.jpg'], 'Ảnh (2).jpg'],
    ['Ảnh.jpg', ['Ảnh.jpg', 'Ảnh (2).jpg'], 'Ảnh (3).jpg'],
    ['Kế hoạch số 12.2026.pdf', ['Kế hoạch số 12.2026.pdf'], 'Kế hoạch số 12.2026 (2).pdf'],
  ])('%p beside %p is %p', (wanted, taken, expected) => expect(freeName(wanted, new Set(taken))).toBe(expected));

  it('is never one of theirs', () => {
    const name = fc.constantFrom<string>('a.pdf', 'a (2).pdf', 'a (3).pdf', 'b.pdf');
    fc.assert(fc.property(name, fc.array(name), (wanted, taken) => !taken.includes(freeName(wanted, new Set(taken)))));
  });
});
