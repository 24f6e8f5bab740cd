import { createHash, type Hash } from 'node:crypto';
import type { Season, SeasonResult } from '@dvk/scoring-core';
import { type KeepElement, LongJson, type LongShape } from '../../../platform/src/text';
import { SharedMarks } from '../freezing/season-frames';
import type { ReplacedVersion } from '../season-manifest';

/** A manifest that can be read from its beginning as often as it is asked: one of gigabytes is no single text. */
export type ManifestText = () => AsyncIterable<string>;

/** What a manifest's text holds. */
export interface ManifestContent {
  readonly format: number;
  readonly programVersion: string;
  /** null: it is of a first version, or older than corrections that name what they replace. */
  readonly replaces: ReplacedVersion | null;
  readonly season: Season;
  readonly result: SeasonResult;
}

/** A text that is no manifest of a known format. */
export class NoManifestError extends Error {
  constructor() {
    super('not a manifest of a known format');
    this.name = 'NoManifestError';
  }
}

/** Characters up to which a manifest is read as one text, which is quicker. */
export const shortText = 8 * 1024 * 1024;

const long: LongShape = { result: { incomplete: [], ineligible: [], peerGroups: [{ entries: [] }], warnings: [] }, season: { nominations: [], sheets: [], units: [] } };

export const shortManifest = (text: string): ManifestText =>
  async function* () {
    yield await Promise.resolve(text);
  };

/**
 * Reads a manifest; of a long one, all or its season alone.
 *
 * @param mostAtOnce characters up to which it is read as one text, and all of it
 * @param hash is told every byte
 * @throws NoManifestError
 */
export async function readContent(text: ManifestText, what: 'all' | 'season', mostAtOnce = shortText, hash?: Hash): Promise<ManifestContent> {
  const begun: string[] = [];
  let length = 0;
  let reader: LongJson | null = null;
  try {
    for await (const piece of text()) {
      hash?.update(piece, 'utf8');
      if (reader !== null) {
        reader.push(piece);
        continue;
      }
      begun.push(piece);
      length += piece.length;
      if (length <= mostAtOnce) continue;
      reader = new LongJson(long, keeping(what));
      for (const each of begun.splice(0)) reader.push(each);
    }
    return contentOf(reader === null ? (JSON.parse(begun.join('')) as unknown) : reader.value());
  } catch (error) {
    if (error instanceof SyntaxError) throw new NoManifestError();
    throw error;
  }
}

/** SHA-256 of a manifest, in lower-case hexadecimal. */
export async function sha256OfText(text: ManifestText): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of text()) hash.update(piece, 'utf8');
  return hash.digest('hex');
}

/** Whether a manifest is these pieces and nothing else. */
export async function isMadeOf(text: ManifestText, pieces: Iterable<{ readonly text: string }>): Promise<boolean> {
  const expected = pieces[Symbol.iterator]();
  let due = '';
  for await (const piece of text()) {
    for (let at = 0; at < piece.length; ) {
      if (due === '') {
        const next = expected.next();
        if (next.done === true) return false;
        due = next.value.text;
      }
      const length = Math.min(due.length, piece.length - at);
      if (due.slice(0, length) !== piece.slice(at, at + length)) return false;
      due = due.slice(length);
      at += length;
    }
  }
  return due === '' && expected.next().done === true;
}

function keeping(what: 'all' | 'season'): KeepElement {
  const shared = new SharedMarks();
  return (list, text) => {
    if (what === 'season' && !list.startsWith('season.')) return undefined;
    const element: unknown = JSON.parse(text);
    if (list === 'season.sheets' && isSheet(element)) shared.in(element.marks);
    return element;
  };
}

function isSheet(element: unknown): element is { readonly marks: Parameters<SharedMarks['in']>[0] } {
  return typeof element === 'object' && element !== null && 'marks' in element && typeof element.marks === 'object' && element.marks !== null;
}

function contentOf(value: unknown): ManifestContent {
  const content = value as Partial<ManifestContent> | null;
  const isWhole = content?.format === 1 && typeof content.programVersion === 'string' && typeof content.season === 'object' && typeof content.result === 'object' && (content.replaces === undefined || isReplaced(content.replaces));
  if (!isWhole) throw new NoManifestError();
  const whole = content as ManifestContent;
  // A manifest without a recorded decision does not name the list at all.
  return { ...whole, replaces: whole.replaces ?? null, season: { ...whole.season, decisions: whole.season.decisions ?? [] } };
}

function isReplaced(value: unknown): boolean {
  const { sha256, versionNo } = (value ?? {}) as Partial<ReplacedVersion>;
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) && Number.isSafeInteger(versionNo);
}
