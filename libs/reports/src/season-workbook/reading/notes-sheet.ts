/** A sheet whose name begins with "Ghi chú", however typed, belongs to the office: it is kept and never interpreted. */
export function isNotesSheet(name: string): boolean {
  const key = name.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '').replace(/\s+/gu, '').toLowerCase();
  return key.startsWith('ghichu');
}
