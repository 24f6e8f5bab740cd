import { type CriteriaNode, formatDecimal, type Mark, type Season } from '@dvk/scoring-core';
import type { ValueDifference } from './compare-values';
import type { MarkBehind } from './mark-behind';

interface Told extends Omit<ValueDifference, 'kind'> {
  readonly kind: ValueDifference['kind'] | 'form';
  readonly mark: MarkBehind | null;
}

/** `recomputed`: a file against what comes out of it; otherwise one file against another. */
type Against = 'recomputed' | 'other-manifest';

const fields: Readonly<Record<string, string>> = {
  format: 'dạng tệp',
  programVersion: 'phiên bản chương trình',
  replaces: 'bản được thay thế',
  versionNo: 'thứ tự bản',
  sha256: 'mã SHA-256',
  title: 'tên',
  year: 'năm',
  organizer: 'cơ quan tổ chức',
  method: 'cách lấy điểm chung',
  trimEachEnd: 'số phiếu bỏ ở mỗi đầu',
  trimFrom: 'số phiếu bắt đầu bỏ',
  scope: 'phạm vi lấy điểm chung',
  minSheets: 'số phiếu ít nhất',
  classOn: 'điểm để xếp loại',
  rankOn: 'điểm để xếp hạng',
  spreadLimit: 'giới hạn chênh lệch',
  name: 'tên',
  max: 'điểm tối đa',
  weight: 'hệ số',
  step: 'bước điểm',
  floor: 'điểm sàn',
  markedBy: 'người chấm',
  unitCode: 'mã đơn vị',
  unitNameThen: 'tên đơn vị khi nộp',
  successors: 'đơn vị kế thừa',
  field: 'lĩnh vực',
  peerGroup: 'nhóm xét',
  summary: 'tóm tắt',
  subjectKind: 'loại',
  legalPreference: 'ưu tiên theo luật',
  position: 'vai trò trong tổ',
  submitted: 'đã gửi',
  recused: 'từ chối chấm',
  inConflict: 'xung đột lợi ích',
  minClass: 'xếp loại ít nhất',
  minScore: 'điểm ít nhất',
  quota: 'hạn mức',
  tieAtLine: 'cách xử lý đồng hạng tại ngưỡng',
  from: 'từ điểm',
  to: 'đến điểm',
  zeroBlocked: 'bị chặn bởi điểm 0',
  decimals: 'số chữ số lẻ',
  rank: 'hạng',
  tied: 'đồng hạng',
  finalScore: 'tổng điểm',
  exactScore: 'điểm chưa làm tròn',
  class: 'xếp loại',
  countedSheets: 'số phiếu được tính',
  award: 'hình thức khen',
  awardStatus: 'tình trạng đề nghị khen',
  notes: 'ghi chú',
  remarks: 'ghi chú',
  outcome: 'kết quả xét',
  reason: 'lý do',
  at: 'nơi vướng',
  total: 'tổng điểm',
  state: 'trạng thái',
  trimmed: 'bị bỏ khi tính trung bình',
  officeTotal: 'điểm cơ quan chấm',
  panelExact: 'điểm chung của tổ',
  mean: 'trung bình',
  median: 'trung vị',
  range: 'chênh lệch',
  notApplicable: 'mục không áp dụng',
};

const fieldWord = (name: string | undefined): string => (name === undefined ? '' : (fields[name] ?? name));

/** A mark as people write it. */
function markText(mark: Mark): string {
  switch (mark.kind) {
    case 'points':
    case 'measured':
      return formatDecimal(mark.hundredths, { comma: true });
    case 'level':
      return `mức “${mark.level}”`;
    case 'gate':
      return mark.passed ? 'đạt' : 'không đạt';
    case 'count':
      return String(mark.count);
    case 'ratio':
      return `${mark.done}/${mark.assigned}`;
    case 'not-applicable':
      return 'không áp dụng';
  }
}

function valueText(value: unknown): string {
  if (value === undefined || value === null) return 'trống';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'string') return /^-?\d+\.\d+$/.test(value) ? value.replace('.', ',') : value;
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function isMark(value: unknown): value is Mark {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

class Names {
  private readonly nodes: ReadonlyMap<string, string>;

  constructor(private readonly season: Season) {
    this.nodes = new Map(nodesOf(season.criteriaSet.groups));
  }

  nomination(code: string): string {
    return withName(code, this.season.nominations.find((each) => each.code === code)?.name);
  }

  assessor(code: string | null): string {
    return code === null || code === '' ? 'cơ quan chấm' : `thành viên ${withName(code, this.season.assessors.find((each) => each.code === code)?.name)}`;
  }

  criterion(code: string): string {
    return withName(code, this.nodes.get(code));
  }
}

const withName = (code: string, name: string | undefined): string => (name === undefined ? code : `${code} (${name})`);

function nodesOf(nodes: readonly CriteriaNode[]): [string, string][] {
  return nodes.flatMap((node) => [[node.code, node.name] as [string, string], ...(node.kind === 'group' ? nodesOf(node.children) : [])]);
}

/** Says a difference in plain words: what it is about, and both values. */
export function differenceWords(told: Told, season: Season, against: Against): string {
  if (told.kind === 'form') return 'Nội dung không khác, nhưng cách ghi (thứ tự, khoảng trắng) không phải của hệ thống: tệp đã được ghi lại.';
  const names = new Names(season);
  const { mark } = told;
  if (mark !== null) {
    const whose = `Điểm bị sửa: hồ sơ ${names.nomination(mark.nominationCode)}, ${names.assessor(mark.assessorCode)}`;
    const marks = mark.candidates.map(({ leafCode, stored, original }) => {
      const before = original === null ? '' : `, kết quả được lập từ điểm ${markText(original)}`;
      return `tiêu chí ${names.criterion(leafCode)}: tệp ghi ${markText(stored)}${before}`;
    });
    return marks.length === 1 ? `${whose}, ${marks.join('')}.` : `${whose}, một trong các điểm sau: ${marks.join('; hoặc ')}.`;
  }
  const [first, second] = against === 'recomputed' ? ['tệp ghi', 'tính lại được'] : ['tệp thứ nhất ghi', 'tệp thứ hai ghi'];
  const place = placeWords(told, names);
  switch (told.kind) {
    case 'missing':
      return `${place}: chỉ có ở ${against === 'recomputed' ? 'tệp, tính lại thì không có' : 'tệp thứ nhất'}.`;
    case 'added':
      return `${place}: ${against === 'recomputed' ? 'tệp không có, tính lại thì có' : 'chỉ có ở tệp thứ hai'}.`;
    case 'order':
      return `${place}: thứ tự khác; ${first} ${valueText(told.kept)} ở chỗ mà ${second} ${valueText(told.other)}.`;
    case 'changed': {
      const text = isMarkPlace(told.path) ? (value: unknown) => (isMark(value) ? markText(value) : valueText(value)) : valueText;
      return `${place}: ${first} ${text(told.kept)}, ${second} ${text(told.other)}.`;
    }
  }
}

const isMarkPlace = ([area, list, , field]: readonly string[]): boolean => area === 'season' && list === 'sheets' && field === 'marks';

function placeWords({ path }: Told, names: Names): string {
  const [area, list = '', key = '', field, ...inside] = path;
  if (area === 'season') return seasonWords(list, key, field, inside, path, names);
  if (area === 'result') return resultWords(list, key, field, inside, names);
  return `Tệp kết quả, ${fieldWord(area)}${list === '' ? '' : `, ${fieldWord(list)}`}`;
}

function seasonWords(list: string, key: string, field: string | undefined, inside: readonly string[], path: readonly string[], names: Names): string {
  const detail = field === undefined ? '' : `, ${fieldWord(field)}`;
  switch (list) {
    case 'sheets': {
      const [nomination = '', assessor = ''] = key.split('/');
      const sheet = `hồ sơ ${names.nomination(nomination)}, ${names.assessor(assessor)}`;
      return field === 'marks' ? `Điểm: ${sheet}, tiêu chí ${names.criterion(inside[0] ?? '')}` : key === '' ? 'Các phiếu chấm' : `Phiếu chấm: ${sheet}${detail}`;
    }
    case 'nominations':
      return key === '' ? 'Danh sách hồ sơ' : `Hồ sơ ${names.nomination(key)}${detail}`;
    case 'assessors':
      return key === '' ? 'Danh sách thành viên' : `Người chấm: ${names.assessor(key)}${detail}`;
    case 'units':
      return key === '' ? 'Danh sách đơn vị' : `Đơn vị ${key}${detail}`;
    case 'rules':
      return `Quy tắc: ${fieldWord(key)}`;
    case 'tieChain':
      return 'Quy tắc: thứ tự phá hòa';
    case 'tiers':
      return `Quy tắc: hình thức khen${key === '' ? '' : ` “${key}”${detail}`}`;
    case 'decisions':
      return `Quyết định đã ghi${key === '' ? '' : ` ${key}`}${detail}`;
    case 'criteriaSet':
      return criteriaWords(path, names);
    default:
      return `Thông tin đợt xét, ${fieldWord(list)}`;
  }
}

/** The deepest group or leaf on the way names the criterion. */
function criteriaWords(path: readonly string[], names: Names): string {
  const [, , list = '', key = ''] = path;
  if (list === 'classes') return `Quy tắc: xếp loại “${key}”, ${fieldWord(path.at(-1))}`;
  if (list !== 'groups') return `Bộ tiêu chí, ${fieldWord(list)}`;
  const code = path.filter((_, at) => path[at - 1] === 'groups' || path[at - 1] === 'children').at(-1);
  const last = path.at(-1);
  return code === undefined ? 'Các tiêu chí' : `Tiêu chí ${names.criterion(code)}${last === code ? '' : `, ${fieldWord(last)}`}`;
}

function resultWords(list: string, key: string, field: string | undefined, inside: readonly string[], names: Names): string {
  if (list !== 'lines') return list === 'undecided' ? `Kết quả: chỗ chờ quyết định ${key}` : list === 'warnings' ? `Kết quả: lưu ý ${key}` : `Kết quả, ${fieldWord(list)}`;
  if (key === '') return 'Thứ tự các dòng kết quả';
  const line = `Dòng kết quả của hồ sơ ${names.nomination(key)}`;
  if (field !== 'trail') return field === undefined ? line : `${line}, ${fieldWord(field)}`;
  const [part = '', code = '', detail] = inside;
  if (part === 'averages') return `${line}, điểm bình quân tiêu chí ${names.criterion(code)}`;
  if (part === 'sheets') return `${line}, phiếu của ${names.assessor(code)}${detail === undefined ? '' : `, ${fieldWord(detail)}`}`;
  return `${line}, ${fieldWord(part)}`;
}
