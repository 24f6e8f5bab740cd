const CODE = /^[0-9a-f]{12}$/;

/** The code somebody typed, or the one in a link they pasted; null while it is none. Spaces and dashes between its letters are nothing. */
export function typedCode(text: string): string | null {
  const [, linked] = /\/xac-minh\/([0-9a-f]{12})\b/i.exec(text) ?? [];
  const code = (linked ?? text).replace(/[\s\u2010-\u2015-]/g, '').toLowerCase();
  return CODE.test(code) ? code : null;
}
