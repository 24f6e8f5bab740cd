import { readSettings } from '@dvk/platform';
import { newSessionToken, sessionCookieName, sessionCookieOptions, sessionToken, sessionTokenHash } from './session-cookie';

const settings = (publicOrigin?: string) => readSettings({ DATABASE_URL: 'postgres://x@127.0.0.1/x', PUBLIC_ORIGIN: publicOrigin });
const plain = settings();
const secure = settings('https://danvan.example.vn');
const token = newSessionToken();

it('binds the cookie to host and https where there is https', () => {
  expect([sessionCookieName(plain), sessionCookieOptions(plain).secure]).toEqual(['dvk', false]);
  expect([sessionCookieName(secure), sessionCookieOptions(secure).secure]).toEqual(['__Host-dvk', true]);
});

it.each([
  [`dvk=${token}`, token],
  [`a=b; dvk=${token}; c=d`, token],
  [`dvk=bad; dvk=${token}`, token],
  [`xdvk=${token}`, null],
  [`__Host-dvk=${token}`, null],
  [`dvk="${token}"`, null],
  [`dvk=${token}x`, null],
  ['dvk', null],
  ['', null],
  [undefined, null],
])('finds in %s the token %s', (header, expected) => expect(sessionToken(plain, header)).toBe(expected));

it('a token is 256 bits, new each time, and stored as SHA-256', () => {
  expect(Buffer.from(token, 'base64url').length).toBe(32);
  expect(newSessionToken()).not.toBe(token);
  expect(sessionTokenHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
