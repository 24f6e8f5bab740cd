import { bringSentences } from '../brought-sentences';
import { onBehalfErrors } from './on-behalf-errors';

bringSentences(onBehalfErrors);

/** What registering for a unit says, to the office and to the unit. */
export const onBehalf = {
  link: 'Đăng ký thay đơn vị',
  title: 'Đăng ký thay đơn vị',
  lead: 'Dùng khi đơn vị gửi giấy, gọi điện hoặc đến trực tiếp. Đơn vị được báo, thấy bản đăng ký như của mình và viết tiếp được khi chưa gửi.',
  unit: { title: 'Đơn vị', search: 'Tìm đơn vị', hint: 'Gõ ít nhất hai chữ của tên.', choose: 'Đơn vị được đăng ký thay', blank: 'Chọn đơn vị', nothing: 'Không tìm thấy đơn vị nào.' },
  asked: {
    title: 'Theo đề nghị nào',
    way: 'Đơn vị đề nghị bằng',
    ways: { document: 'Văn bản', telephone: 'Điện thoại', 'in-person': 'Gặp trực tiếp' },
    by: 'Ai đề nghị',
    byHint: 'Ghi bộ phận hoặc chức danh, ví dụ: Văn phòng Đảng ủy xã.',
    number: 'Số văn bản',
    numberHint: 'Ghi cả số 0 ở đầu, ví dụ 0125-CV/ĐU.',
    date: 'Ngày văn bản',
    note: 'Ghi chú',
  },
  general: 'Mô hình, điển hình',
  campaign: 'Lập luôn hồ sơ dự đợt xét',
  campaignBlank: 'Không, chỉ đăng ký',
  campaignHint: 'Đơn vị sẽ tự chấm và gửi hồ sơ này.',
  create: 'Tạo bản đăng ký',
  created: 'Đã tạo bản đăng ký và báo cho đơn vị.',
  notice: 'Cơ quan đăng ký thay đơn vị',
  line: (way: string, by: string): string => `Đề nghị của ${by}, ${way}`,
  ways: { document: (number: string, day: string): string => `văn bản số ${number} ngày ${day}`, telephone: 'qua điện thoại', 'in-person': 'gặp trực tiếp' },
  written: (by: string, at: string): string => `Người ghi: ${by}, ${at}`,
  forOffice: 'Viết tiếp thay đơn vị cho đến khi gửi; đơn vị cũng đang mở được bản này.',
  handInConsequence: 'Bản đăng ký được gửi thay đơn vị; sau đó không ai sửa được, trừ khi đơn vị rút lại hoặc cơ quan trả lại.',
  receipt: 'Đăng ký thay',
} as const;
