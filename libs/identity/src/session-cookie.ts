import { createHash, randomBytes } from 'node:crypto';
import type { Settings } from '@dvk/platform';

const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** True when the browser reaches the site by https only, so that cookies can be bound to it. */
function isSecure(settings: Settings): boolean {
  return settings.publicOrigin?.startsWith('https:') === true;
}

/** `__Host-` ties the cookie to this very host over https; plain http (a trial on one's own computer) cannot have it. */
export function sessionCookieName(settings: Settings): string {
  return isSecure(settings) ? '__Host-dvk' : 'dvk';
}

/** Options of the cookie: gone when the browser closes, unreadable for scripts, sent to this site only. */
export function sessionCookieOptions(settings: Settings): { httpOnly: true; sameSite: 'strict'; path: '/'; secure: boolean } {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure(settings) };
}

/** The session token in a `Cookie` header, or null when there is none of the right form. */
export function sessionToken(settings: Settings, cookieHeader: string | undefined): string | null {
  const name = sessionCookieName(settings);
  for (const pair of (cookieHeader ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    const value = pair.slice(at + 1).trim();
    if (tokenForm.test(value)) return value;
  }
  return null;
}

/** 256 random bits. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: its SHA-256 in hex. */
export function sessionTokenHash(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
