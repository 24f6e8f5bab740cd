import { sharpness, zoomed } from './zoom';

it('goes up and down in steps and stays at the ends', () => {
  expect([zoomed(100, 1), zoomed(100, -1), zoomed(400, 1), zoomed(50, -1)]).toEqual([125, 75, 400, 50]);
});

it('is as sharp as the screen, but never more than a phone can hold', () => {
  expect(sharpness(400, 600, 3)).toBe(3);
  const scale = sharpness(4_000, 6_000, 3);
  expect(4_000 * scale * 6_000 * scale).toBeLessThanOrEqual(12_000_001);
});
