import { newReceiptCode } from './receipt-code';

describe('newReceiptCode', () => {
  it('has two blocks of four characters that cannot be mistaken for one another', () => {
    for (let round = 0; round < 500; round++) {
      expect(newReceiptCode()).toMatch(/^[ACDEFGHJKMNPQRTWXY34679]{4}-[ACDEFGHJKMNPQRTWXY34679]{4}$/);
    }
  });

  it('does not repeat itself', () => {
    expect(new Set(Array.from({ length: 2_000 }, newReceiptCode)).size).toBe(2_000);
  });
});
