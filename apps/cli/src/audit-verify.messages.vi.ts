import type { ChainFault, ChainFaultKind } from '@dvk/platform';

const moment = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });

/** What a link says of itself: when and which act. */
function stamped({ at, action }: ChainFault): string {
  return at === null ? '' : ` (${moment.format(new Date(at))}, ${action ?? ''})`;
}

function stretch(from: string, to: string | null): string {
  return to === null || to === from ? `Mục ${from}` : `Mục ${from}–${to}`;
}

const faults: Readonly<Record<ChainFaultKind, (fault: ChainFault) => string>> = {
  missing: (fault) => `${stretch(fault.sequence, fault.until)}: bị xóa; mục ngay trước đó${stamped(fault) === '' ? ' không có' : stamped(fault)}`,
  'wrong-hash': (fault) => `Mục ${fault.sequence}: nội dung đã bị sửa${stamped(fault)}`,
  'wrong-previous': (fault) => `Mục ${fault.sequence}: không nối tiếp mục ngay trước; mục này hoặc mục trước đã được viết lại${stamped(fault)}`,
  renumbered: (fault) => `Mục ${fault.sequence}: vốn mang số ${fault.original ?? ''}; trước nó có mục bị xóa, chèn thêm hoặc đổi chỗ${stamped(fault)}`,
  rewritten: (fault) => `Mục ${fault.sequence}: khác với mốc đã ký; nhật ký bị viết lại ở đâu đó từ sau mục ${fault.until ?? '0'} đến mục này${stamped(fault)}`,
  'cut-off': (fault) => `${stretch(fault.sequence, fault.until)}: mốc đã ký có mà nhật ký không còn; phần đuôi bị cắt sau mục ngay trước đó${stamped(fault)}`,
};

/** What `dvk audit verify` says. */
export const auditVerifyMessages = {
  audit: 'Nhật ký: kiểm tra',
  description: 'Đi hết chuỗi nhật ký, chỉ ra chỗ bị sửa, xóa, chèn, đổi chỗ, cắt đuôi hay viết lại',
  checkpoint: 'tệp mốc nhật ký đã giữ ở ngoài (tải về hoặc chép từ thư); có thể nêu nhiều tệp',
  printed: 'mốc nhật ký in ở chân văn bản, ví dụ 45-1a2b3c4d5e6f; có thể nêu nhiều mốc',
  publicKey: 'tệp khóa công khai đã biết từ trước; có thì không tin khóa trong cơ sở dữ liệu',
  noCheckpoint: (file: string): string => `${file}: không phải tệp mốc nhật ký.`,
  noPoint: (text: string): string => `“${text}” không phải mốc nhật ký in trên văn bản; mốc có dạng 45-1a2b3c4d5e6f.`,
  noKey: (file: string): string => `${file}: không có khóa công khai nào.`,
  unreadable: (file: string, code: string): string => `Không đọc được tệp ${file} (${code}).`,
  faults,
  checkpointFaults: {
    'wrong-signature': (sequence: string, outside: boolean) => `Mốc số ${sequence} (${outside ? 'tệp đưa vào' : 'trong cơ sở dữ liệu'}): chữ ký sai, mốc không phải do hệ thống ký`,
    'unknown-key': (sequence: string) => `Mốc số ${sequence} (tệp đưa vào): ký bằng khóa mà hệ thống này không biết; khóa đã bị thay hoặc mốc của nơi khác`,
  },
  unlisted: (count: number): string => `… và còn ${count} chỗ khác.`,
  whole: (reached: string): string => `Nhật ký nguyên vẹn: ${reached} mục.`,
  broken: (reached: string, count: number): string => `Nhật ký KHÔNG nguyên vẹn: ${count} chỗ sai, đã đi đến mục ${reached}.`,
  compared: (inside: number, outside: number): string => `Đã đối chiếu với ${inside} mốc trong cơ sở dữ liệu và ${outside} mốc đưa vào.`,
  noneOutside: 'Chưa có mốc nào giữ ở ngoài được đưa vào (--checkpoint, --printed): người sửa được cả cơ sở dữ liệu có thể cắt đuôi hoặc viết lại toàn bộ mà không bị thấy.',
} as const;
