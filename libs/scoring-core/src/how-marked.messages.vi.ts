import type { Floor, Leaf, Step } from './criteria-set';
import { formatDecimal } from './decimal-text';
import type { Hundredths } from './marks';
import { formatPoints, fromHundredths, scaleRounded } from './points';

const comma = (hundredths: Hundredths): string => formatDecimal(hundredths, { comma: true });

const rounded = (decimals: number): string => (decimals === 0 ? 'làm tròn đến số nguyên' : `làm tròn đến ${decimals} chữ số thập phân`);

/** `từ 70 đến dưới 90`, `trên 90`, `từ 70 trở xuống`. */
export function rangeText({ from, fromInclusive, to, toInclusive }: Pick<Step, 'from' | 'fromInclusive' | 'to' | 'toInclusive'>): string {
  if (from === null && to === null) return 'mọi giá trị';
  if (to === null) return fromInclusive ? `từ ${comma(from ?? 0)} trở lên` : `trên ${comma(from ?? 0)}`;
  if (from === null) return toInclusive ? `từ ${comma(to)} trở xuống` : `dưới ${comma(to)}`;
  if (from === to) return `đúng ${comma(to)}`;
  return `${fromInclusive ? 'từ' : 'trên'} ${comma(from)} ${toInclusive ? 'đến' : 'đến dưới'} ${comma(to)}`;
}

/** The levels of a choice; nothing for other items. */
export const levelLines = (leaf: Leaf): readonly string[] => (leaf.kind === 'choice' ? leaf.levels.map(({ name, points }) => `${name}: ${comma(points)} điểm`) : []);

/**
 * How points come about from what is entered, line by line, and what follows from failing (scoring rules §1–§3, §6). The same words
 * stand beside the mark, in the preview of a criteria set and in the guidance column of the offline sheet, so they stand here, where
 * both edges may read; levels are `levelLines`.
 *
 * @param decimals of the criteria set: where its rounding falls
 */
export function howMarked(leaf: Leaf, decimals: number): readonly string[] {
  return [...kindLines(leaf, decimals), ...weightLines(leaf, decimals), ...floorLines(leaf)];
}

function kindLines(leaf: Leaf, decimals: number): readonly string[] {
  const max = comma(leaf.max);
  switch (leaf.kind) {
    case 'points':
      return [`Chấm từ 0 đến ${max} điểm, lẻ đến ${comma(leaf.step)}.`];
    case 'bonus':
      return [`Điểm cộng: từ 0 đến ${max} điểm, lẻ đến ${comma(leaf.step)}. Khác 0 thì ghi lý do.`];
    case 'deduction':
      return [`Điểm trừ: ghi số điểm bị trừ, từ 0 đến ${max}, lẻ đến ${comma(leaf.step)}. Khác 0 thì ghi lý do.`];
    case 'choice':
      return [];
    case 'gate':
      return gateLines(leaf);
    case 'count':
      return [`Nhập số lượng. Mỗi đơn vị đếm được ${comma(leaf.pointsEach)} điểm, tối đa ${max} điểm${enoughText(leaf)}.`];
    case 'ratio':
      return [`Điểm = ${max} × số đã thực hiện ÷ số được giao, ${rounded(decimals)}. Làm vượt số được giao vẫn là ${max} điểm.`];
    case 'steps':
      return [`Nhập giá trị đo được, tối đa ${max} điểm:`, ...leaf.steps.map((step) => `${rangeText(step)}: ${comma(step.points)} điểm`)];
  }
}

/** From which count on nothing is added; an unfinished draft may have no points for each yet. */
const enoughText = ({ max, pointsEach }: Extract<Leaf, { kind: 'count' }>): string =>
  pointsEach > 0 && max > 0 ? ` (từ ${Math.ceil(max / pointsEach)} trở lên không thêm điểm)` : '';

/** A gate of the panel fails by the majority of sheets, one of the office by the office alone. */
function gateLines({ whenFailed, markedBy }: Extract<Leaf, { kind: 'gate' }>): readonly string[] {
  if (markedBy === 'unit') return [];
  const consequence = whenFailed === 'ineligible' ? 'Không đạt thì hồ sơ không đủ điều kiện xét' : 'Không đạt thì cả nhóm này được 0 điểm';
  return [markedBy === 'office' ? `${consequence}.` : `${consequence} (khi quá nửa số phiếu ghi “Không đạt”).`];
}

function weightLines({ kind, weight, max }: Leaf, decimals: number): readonly string[] {
  if (weight === 100 || kind === 'gate') return [];
  const most = formatPoints(scaleRounded(fromHundredths(max), weight, 100, decimals), decimals, { comma: true });
  // A whole weight makes no further places out of two.
  const rounding = weight % 100 === 0 && decimals >= 2 ? '' : `, ${rounded(decimals)}`;
  return [`Hệ số ${comma(weight)}: điểm trên được nhân ${comma(weight)}${rounding}, tối đa ${most} điểm.`];
}

function floorLines({ floor, markedBy, kind }: Leaf): readonly string[] {
  if (floor === null || markedBy === 'unit' || kind === 'gate') return [];
  return [`Điểm bình quân của mục này dưới ${floorText(floor)} thì hồ sơ không đủ điều kiện xét.`];
}

const floorText = ({ kind, value }: Floor): string => (kind === 'points' ? `${comma(value)} điểm` : `${comma(value)}% điểm tối đa`);
