import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';

/** What a place for files takes; the server decides again, by content. */
export interface FileRules {
  /** Endings with the dot, in small letters: `['.pdf', '.docx']`. */
  readonly endings: readonly string[];
  /** The same in words: "PDF, Word, ảnh". */
  readonly kinds: string;
  readonly maxBytes: number;
}

/** `10 MB`, `512 KB`; downwards, so that a limit is never promised too large. */
export function formatBytes(bytes: number): string {
  const mega = 1024 * 1024;
  return bytes >= mega ? `${formatCount(Math.trunc(bytes / mega))} MB` : `${formatCount(Math.max(1, Math.trunc(bytes / 1024)))} KB`;
}

/** Why a file cannot be taken, before it is sent; null when it can. */
export function fileProblem(file: { readonly name: string; readonly size: number }, rules: FileRules): string | null {
  const name = file.name.toLowerCase();
  if (!rules.endings.some((ending) => name.endsWith(ending))) return messages.ui.file.wrongKind(file.name, rules.kinds);
  if (file.size === 0) return messages.ui.file.emptyFile(file.name);
  return file.size > rules.maxBytes ? messages.ui.file.tooLarge(file.name, formatBytes(rules.maxBytes)) : null;
}
