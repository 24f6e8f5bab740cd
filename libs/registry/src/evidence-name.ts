import { oneLine } from './one-line';

/** Longest name that is kept, extension included. */
export const longestFileName = 150;

const reserved = /[\\/:*?"<>|]/g;
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

function stemOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= 6 ? name.slice(0, dot) : name;
}

function cut(text: string, length: number): string {
  return Array.from(text).slice(0, length).join('').trim();
}

/**
 * The name under which a file is kept and handed out again. Only the last part of a path is taken; what no file system
 * accepts is replaced; Vietnamese letters stay. The extension is the one of the content, whatever the file was called.
 */
export function evidenceFileName(given: string, extension: string, nameless: string): string {
  const last = oneLine(given).split(/[\\/]/).at(-1) ?? '';
  const stem = stemOf(last.replace(reserved, '_').replace(/^[.\s]+|[.\s]+$/g, '')).replace(/[.\s]+$/, '');
  const shortened = cut(stem, longestFileName - extension.length - 1);
  return `${shortened === '' || deviceName.test(shortened) ? nameless : shortened}.${extension}`;
}
