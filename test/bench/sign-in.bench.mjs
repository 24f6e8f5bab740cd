import { createRequire } from 'node:module';

/**
 * What a wrong password costs for an account that exists ÷ for one that does not: near 1, or the time tells who has an account.
 */
const require = createRequire(import.meta.url);
const { passwordMatches, hashPassword } = require('../../dist/libs/identity/src/passwords.js');

const rounds = 15;
const known = await hashPassword('mật khẩu của một người');
const time = async (hash) => {
  const began = performance.now();
  await passwordMatches(hash, 'mật khẩu đoán sai');
  return performance.now() - began;
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

await time(known);
await time(null);
const withAccount = [];
const without = [];
for (let round = 0; round < rounds; round += 1) {
  withAccount.push(await time(known));
  without.push(await time(null));
}
const [one, other] = [median(withAccount), median(without)];
console.log(`account exists ${one.toFixed(1)} ms · does not ${other.toFixed(1)} ms · ratio ${(one / other).toFixed(2)} (goal: 0.8–1.25)`);
