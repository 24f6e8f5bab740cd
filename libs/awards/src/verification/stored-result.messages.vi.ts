const told = (value: unknown): string => (value === null || value === undefined ? 'trống' : typeof value === 'object' ? JSON.stringify(value) : String(value));

/** What is wrong with a result as it is stored. */
export const storedResultWords = {
  hashDiffers: (sha256: string): string => `Nội dung đã bị sửa: không khớp mã ${sha256.slice(0, 12)} ghi bên cạnh.`,
  notRecorded: 'Nhật ký không ghi lần chốt này.',
  recordedOtherwise: (sha256: string): string => `Nhật ký ghi lần chốt này với mã khác: ${sha256.slice(0, 12)}.`,
  versionGone: (sha256: string): string => `Nhật ký có ghi lần chốt mang mã ${sha256.slice(0, 12)} mà kết quả không còn.`,
  replacesOtherwise: (versionNo: number, sha256: string): string => `Kết quả ghi nó thay bản thứ ${versionNo}, mã ${sha256.slice(0, 12)}; bản mà nó thay không phải bản ấy.`,
  cannotRecompute: 'Không tính lại được: nội dung không còn là một kết quả hoàn chỉnh.',
  rowMissing: (position: number, code: string): string => `Bảng kết quả, dòng ${position} (hồ sơ ${code}): bị mất.`,
  rowAdded: (position: number, code: string): string => `Bảng kết quả, dòng ${position} (hồ sơ ${code}): dòng thêm vào, kết quả đã chốt không có.`,
  rowDiffers: (position: number, code: string, path: readonly string[], kept: unknown, stored: unknown): string =>
    `Bảng kết quả, dòng ${position} (hồ sơ ${code}), ${path.join('.')}: kết quả đã chốt là ${told(kept)}, bảng ghi ${told(stored)}.`,
} as const;
