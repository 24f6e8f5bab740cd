/**
 * Bounds of one reading. An honest season of 5,000 nominations and 9 assessors has 45,000 rows of marks and stays far
 * below each; a hostile file meets one of them before it costs memory or time.
 */
export const READING_LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  zipEntries: 5_000,
  zipDirectoryBytes: 4 * 1024 * 1024,
  /** Of all parts together. */
  inflatedBytes: 192 * 1024 * 1024,
  xmlDepth: 64,
  /** Characters the XML parser may hold back before it reports anything. */
  xmlPendingChars: 4 * 1024 * 1024,
  rowsPerSheet: 100_000,
  cells: 1_500_000,
  cellChars: 32_767,
  sharedStrings: 1_000_000,
  textChars: 48 * 1024 * 1024,
  /** A member with a thousand score sheets has a thousand and three. */
  sheets: 1_100,
  mergesPerSheet: 1_000,
  /** Cells kept of a sheet of notes; the rest of it is not read. */
  notesCells: 20_000,
  memoryMegabytes: 768,
  milliseconds: 120_000,
  outputBytes: 256 * 1024 * 1024,
} as const;
