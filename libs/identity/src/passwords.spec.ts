import { hashPassword, passwordMatches, temporaryPassword } from './passwords';

it('is stored as argon2id at the recommended cost, salted', async () => {
  const [one, other] = await Promise.all([hashPassword('mười ký tự'), hashPassword('mười ký tự')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
});

it('matches however its letters were composed, and nothing else', async () => {
  const hash = await hashPassword('mười ký tự');
  expect(await passwordMatches(hash, 'mười ký tự'.normalize('NFD'))).toBe(true);
  expect(await passwordMatches(hash, 'Mười ký tự')).toBe(false);
  expect(await passwordMatches(hash, '')).toBe(false);
  expect(await passwordMatches(null, 'mười ký tự')).toBe(false);
});

it('a temporary password is new each time and cannot be misread', () => {
  const made = Array.from({ length: 500 }, temporaryPassword);
  expect(new Set(made).size).toBe(500);
  expect(made.every((password) => /^([a-hj-kmnp-z2-9]{4}-){3}[a-hj-kmnp-z2-9]{4}$/.test(password))).toBe(true);
});
