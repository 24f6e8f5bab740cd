import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's recommendation for argon2id (the library's default algorithm): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** One password however the keyboard composed its letters. */
function composed(password: string): string {
  return password.normalize('NFC');
}

/** argon2id as a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), cost);
}

let hashOfNobody: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (no such account, or one switched off) the same work is done
 * against a random one and the answer is no, so that the time tells nothing about which accounts exist.
 */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  hashOfNobody ??= hashPassword(randomBytes(32).toString('base64url'));
  const matches = await verify(passwordHash ?? (await hashOfNobody), composed(password));
  return matches && passwordHash !== null;
}

const readable = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random password to be told to a person once: 16 letters and digits that cannot be confused, in groups of four (about 79 bits). */
export function temporaryPassword(): string {
  const letters: string[] = [];
  while (letters.length < 16) {
    for (const byte of randomBytes(32)) {
      // 248 is the largest multiple of 31 below 256: bytes above it would favour the first letters.
      if (byte < 248 && letters.length < 16) letters.push(readable.charAt(byte % readable.length));
    }
  }
  return [0, 4, 8, 12].map((from) => letters.slice(from, from + 4).join('')).join('-');
}
