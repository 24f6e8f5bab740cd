import { outlivesPage } from './outlives-page';

it('is asked for bodies under the browsers\' limit alone, counted in bytes', () => {
  expect(outlivesPage({ comment: 'a'.repeat(60_000) })).toBe(true);
  expect(outlivesPage({ comment: 'a'.repeat(64 * 1024) })).toBe(false);
  expect(outlivesPage({ comment: 'ế'.repeat(30_000) })).toBe(false);
});
