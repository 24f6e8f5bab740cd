import type { InitiativeDetails } from '@dvk/registry';
import type { SubjectKind } from '@dvk/scoring-core';
import type { Scene } from './drawn-scene';

interface ScenePicture {
  readonly scene: Scene;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

/** A model of earlier years: invented, like everything of the demonstration. */
export interface EarlierModel {
  /** Code of the unit it belongs to. */
  readonly unitCode: string;
  /** Who acts for the unit; null: an account of the demonstration does. */
  readonly clerk: string | null;
  readonly subjectKind: SubjectKind;
  readonly name: string;
  readonly field: string;
  readonly situation: string;
  readonly goals: string;
  readonly content: string;
  readonly outputs: string;
  readonly place: string;
  readonly picture: ScenePicture | null;
  /** What everybody reads of it: published, waiting for the office, or nothing. */
  readonly page: 'public' | 'waiting' | null;
  readonly typical: boolean;
  /** Recognised some weeks ago, not at the end of last year. */
  readonly lately: boolean;
}

const collective = { subjectKind: 'collective-model', clerk: null, picture: null, page: null, typical: false, lately: false } as const;

export const copiedModel: EarlierModel = {
  ...collective,
  unitCode: '02545',
  name: 'Ánh sáng đường quê – mỗi nhà một bóng đèn',
  field: 'Văn hóa – xã hội',
  situation: 'Đường liên thôn tối, học sinh đi học thêm về muộn, đầu năm xảy ra ba vụ va chạm và hai vụ mất trộm ở đoạn đường không đèn.',
  goals: 'Mười hai thôn có đèn trên các tuyến đường chính; mỗi hộ giữ một bóng đèn, tự đóng tiền điện bóng của nhà mình.',
  content: 'Chi bộ họp từng thôn để dân chọn đoạn đường làm trước. Mỗi hộ góp một cột, một bóng đèn tiết kiệm điện; thợ điện trong thôn lắp không lấy công. Tổ tự quản đi kiểm tra vào tối thứ bảy, bóng hỏng thay trong ba ngày.',
  outputs: 'Sau hai năm có 486 bóng đèn trên 21 km đường; 512 hộ tham gia. Từ khi có đèn, đoạn đường này không còn vụ va chạm nào vào ban đêm.',
  place: '12 thôn của xã; 512 hộ dân hai bên đường.',
  picture: { scene: 'lamps', alt: 'Đường thôn sáng đèn lúc chập tối, hai bên là nhà sàn' },
  page: 'public',
  typical: true,
};

/** What a unit made of it. */
export const copyModel: EarlierModel = {
  ...collective,
  unitCode: '02536',
  clerk: 'Trần Thị Hải Yến',
  name: 'Ánh sáng đường quê – mỗi nhà một bóng đèn',
  field: 'Văn hóa – xã hội',
  situation: 'Sau khi dồn điền đổi thửa, xã có 9 km đường nội đồng mới chưa có đèn; bà con đi thăm đồng sớm và về muộn.',
  goals: 'Học cách làm của xã Tân Trào: các hộ có ruộng bên đường mỗi hộ giữ một bóng đèn.',
  content: 'Xã cử hai trưởng thôn sang Tân Trào xem cách họp dân và cách chia tiền điện, rồi làm thử ở thôn Quyết Thắng trước khi làm ở cả xã.',
  outputs: '143 bóng đèn trên 6 km đường nội đồng; 150 hộ tham gia.',
  place: '4 thôn có đường nội đồng mới.',
};

export const droppedModel: EarlierModel = {
  ...collective,
  unitCode: '02455',
  clerk: 'Hoàng Văn Dũng',
  name: 'Tổ nuôi ong lấy mật chung của thanh niên',
  field: 'Kinh tế',
  situation: 'Thanh niên trong xã thiếu việc làm lúc nông nhàn.',
  goals: 'Hai mươi thanh niên có thu nhập từ nuôi ong.',
  content: 'Đoàn xã góp vốn mua 80 đàn ong, chia ca chăm sóc, bán mật chung.',
  outputs: 'Năm đầu thu 420 lít mật; hai năm sau mất hơn nửa số đàn.',
  place: '3 thôn; 20 thanh niên.',
};

export const otherModels: readonly EarlierModel[] = [
  {
    ...collective,
    unitCode: '02260',
    clerk: 'Bàn Văn Tiến',
    name: 'Giữ ruộng bậc thang, giữ mùa lúa chín',
    field: 'Kinh tế',
    situation: 'Nhiều thửa ruộng cao bị bỏ hoang vì thiếu nước, thanh niên đi làm xa; du khách đến xem mùa lúa ngày một ít.',
    goals: 'Không còn thửa ruộng bậc thang nào bỏ hoang quá một vụ; mỗi thôn có một tổ giữ nước.',
    content: 'Người già trong thôn kể lại cách chia nước ngày trước, chi bộ ghi thành quy ước. Hộ đi vắng gửi ruộng cho tổ làm chung, thu hoạch chia đôi. Mương đầu nguồn nạo vét mỗi năm hai lần, nhà nào cũng cử người.',
    outputs: '37 ha ruộng cấy trở lại; tiền vé tham quan mùa lúa góp vào quỹ thôn hơn 210 triệu đồng.',
    place: 'Thôn Hồng Ba, Khau Tràng, Nà Kiếm; 268 hộ.',
    picture: { scene: 'terraces', alt: 'Ruộng bậc thang mùa lúa chín' },
    page: 'public',
    typical: true,
  },
  {
    ...collective,
    unitCode: '02212',
    clerk: 'Nguyễn Thu Hằng',
    name: 'Bến sông sạch, hàng cây nhớ người trồng',
    field: 'Văn hóa – xã hội',
    situation: 'Bờ sông qua phường là chỗ đổ phế thải; mùa nước lên rác trôi vào bến, bà con phản ánh nhiều lần ở các buổi tiếp xúc.',
    goals: 'Hai cây số bờ sông không còn rác; mỗi gốc cây có một hộ nhận chăm.',
    content: 'Mặt trận phường vẽ sơ đồ bờ sông, chia thành từng đoạn; hộ nào nhận đoạn nào thì ghi tên ở nhà văn hóa. Sáng chủ nhật đầu tháng cả tổ dân phố ra bến.',
    outputs: '640 cây được trồng và có người chăm; 3 điểm đổ phế thải đã thành sân chơi cho trẻ em.',
    place: 'Tổ dân phố 3, 5 và 6; 420 hộ.',
    picture: { scene: 'river', alt: 'Hàng cây mới trồng bên bến sông' },
    page: 'public',
    lately: true,
  },
  {
    ...collective,
    unitCode: '02509',
    clerk: 'Lê Minh Tuấn',
    name: 'Hẹn giờ gặp dân, trả lời trước thứ sáu',
    field: 'Xây dựng hệ thống chính trị',
    situation: 'Người dân phải đi lại nhiều lần mới gặp được người có trách nhiệm; đơn hỏi về đất đai tồn từ quý này sang quý khác.',
    goals: 'Ai hẹn cũng được gặp trong tuần; việc hỏi trong tuần được trả lời trước chiều thứ sáu.',
    content: 'Bí thư, chủ tịch phường lần lượt ngồi ở nhà văn hóa từng tổ dân phố. Câu hỏi ghi vào sổ chung, người trả lời ký tên. Việc chưa trả lời được đọc công khai ở buổi sau, nói rõ vì sao.',
    outputs: '318 việc được hỏi, 301 việc trả lời trong tuần; đơn vượt cấp giảm hơn một nửa.',
    place: '14 tổ dân phố.',
    picture: { scene: 'hall', alt: 'Nhà văn hóa tổ dân phố treo cờ Tổ quốc' },
    page: 'public',
    lately: true,
  },
  {
    ...collective,
    unitCode: '00937',
    clerk: 'Tẩn Mùi Pham',
    name: 'Rừng đầu nguồn có tên người giữ',
    field: 'Quốc phòng – an ninh',
    situation: 'Rừng đầu nguồn giáp biên rộng, lực lượng mỏng; người lạ vào rừng lấy lan, lấy gỗ mà thôn không biết.',
    goals: 'Mỗi khoảnh rừng giáp biên có một nhóm hộ nhận giữ cùng bộ đội biên phòng.',
    content: 'Đồn biên phòng và chi bộ thôn đi dọc đường tuần tra, gắn tên nhóm hộ ở từng khoảnh. Người đi nương thấy dấu lạ thì báo bằng một cuộc gọi; công báo tin trả bằng quỹ dịch vụ môi trường rừng.',
    outputs: '1.240 ha rừng giáp biên có nhóm giữ; 26 tin báo đúng, không còn vụ khai thác trái phép nào.',
    place: '6 thôn giáp biên; 190 hộ người Dao, người Mông.',
    picture: { scene: 'forest', alt: 'Rừng đầu nguồn nhìn từ đường tuần tra' },
    page: 'public',
  },
  {
    ...collective,
    unitCode: '02398',
    clerk: 'Phạm Thị Loan',
    subjectKind: 'collective-exemplar',
    name: 'Chi hội Nông dân thôn Thống Nhất – vườn cam chung một cuốn sổ',
    field: 'Kinh tế',
    situation: 'Mỗi nhà bán cam một giá, thương lái ép; thuốc phun không ai ghi nên cam đẹp mà siêu thị không nhận.',
    goals: 'Cả thôn ghi chung một cuốn sổ phun thuốc, bán chung một giá.',
    content: 'Chi hội mở lớp ghi sổ vào buổi tối tại vườn. Nhà nào phun gì, ngày nào, ký tên ngày ấy; nhà ghi sai thì bán sau. Chi hội trưởng thay mặt ký hợp đồng với siêu thị.',
    outputs: '64 hộ, 92 ha; giá bán cao hơn trước 18%, hai vụ liền không bị trả hàng.',
    place: 'Thôn Thống Nhất; 64 hộ.',
    picture: { scene: 'orchard', alt: 'Vườn cam vào mùa quả chín' },
    page: 'public',
    lately: true,
  },
  {
    ...collective,
    unitCode: '02269',
    clerk: 'Chẩu Thị Sen',
    name: 'Nhà sàn có sách',
    field: 'Văn hóa – xã hội',
    situation: 'Trẻ em trong xã nghỉ hè không có chỗ đọc; thư viện huyện cũ ở xa và đã đóng cửa.',
    goals: 'Mỗi thôn có một nhà sàn mở cửa cho trẻ em đọc sách hai buổi một tuần.',
    content: 'Chủ nhà tự nguyện dành gian giữa; đoàn thanh niên mang sách luân chuyển giữa các thôn mỗi tháng một lần.',
    outputs: '9 nhà sàn mở cửa, 2.300 cuốn sách, mỗi buổi 15 đến 30 em.',
    place: '9 thôn; hơn 600 trẻ em.',
    page: 'waiting',
  },
];

/** Parts of the form that all of them say in the same way. */
export function detailsOf({ situation, goals, content, outputs, place }: EarlierModel): InitiativeDetails {
  return {
    situation,
    goals,
    content,
    outputs,
    placeAndBeneficiaries: place,
    forces: 'Chi bộ lãnh đạo; Mặt trận và các đoàn thể vận động; tổ tự quản của dân làm và kiểm tra.',
    resources: 'Đóng góp tự nguyện của các hộ, ghi công khai ở nhà văn hóa; không dùng ngân sách.',
    startAndMilestones: 'Họp dân, làm thử ở một thôn, sơ kết sau sáu tháng rồi làm rộng; đánh giá vào tháng 11 hằng năm.',
    sustainability: 'Việc nhỏ, ít tiền, người dân tự giữ; đơn vị khác xem một buổi là làm được.',
    leaderInCharge: 'Bí thư cấp ủy',
    levelAimedAt: 'Cấp tỉnh',
  };
}

/** What everybody reads: why, how, and what came of it. */
export const publicSummaryOf = ({ situation, content, outputs }: EarlierModel): string => [situation, content, outputs].join('\n\n');

export const earlierWords = {
  clerkTitle: 'Cán bộ dân vận',
  issuer: 'Ban Thường vụ Tỉnh ủy Tuyên Quang',
  recognition: { earlier: '0412-QĐ/TU', lately: '0655-QĐ/TU' },
  typical: '0087-QĐ/BTGDV',
  typicalIssuer: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  progress: 'Duy trì đều; đã kiểm tra và chụp ảnh tại chỗ.',
  caption: (alt: string): string => `${alt} (tranh minh họa)`,
  milestones: ['Họp dân, thống nhất cách làm', 'Làm thử và sơ kết', 'Đánh giá cuối năm'],
  askCopy: 'Xã có 9 km đường nội đồng mới, muốn làm theo cách mỗi nhà một bóng đèn.',
  grantCopy: 'Đồng ý; mời xã cử người sang xem buổi kiểm tra tối thứ bảy.',
  /** Of the unit whose request waits for an answer. */
  waitingCopy: { unitCode: '02554', clerk: 'Ma Thị Thu', note: 'Xã muốn làm đèn đường ở thôn Cầu và thôn Toa trong năm tới.' },
  drop: { number: '0126-QĐ/TU', reason: 'Đàn ong chết nhiều, tổ không còn hoạt động từ giữa năm; kiểm tra thực tế hai lần không thấy khắc phục.' },
} as const;
