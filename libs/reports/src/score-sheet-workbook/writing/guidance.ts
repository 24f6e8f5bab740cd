import { formatDecimal, type Leaf, type Step } from '@dvk/scoring-core';
import { SHEET } from '../messages.vi';

const comma = (hundredths: number): string => formatDecimal(hundredths, { comma: true });

/** What stands beside a mark: the issuer's guidance, the levels, how points come about, what the unit and the office say. */
export function guidanceOf(leaf: Leaf, aside: string | undefined, selfRemark: string | undefined): string {
  return [
    aside === undefined ? '' : SHEET.setAside(aside),
    leaf.markedBy === 'office' ? SHEET.officeItem : leaf.markedBy === 'unit' ? SHEET.unitItem : '',
    leaf.guidance,
    kindGuidance(leaf),
    leaf.weight === 100 ? '' : SHEET.weight(comma(leaf.weight)),
    selfRemark === undefined ? '' : SHEET.selfRemark(selfRemark),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

function kindGuidance(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'points':
      return SHEET.step(comma(leaf.step));
    case 'bonus':
    case 'deduction':
      return `${SHEET.step(comma(leaf.step))} ${SHEET.reason}`;
    case 'choice':
      return SHEET.levels(leaf.levels.map(({ name, points }) => SHEET.level(name, comma(points))).join('; '));
    case 'gate':
      return SHEET.gate[leaf.whenFailed];
    case 'count':
      return SHEET.count(comma(leaf.pointsEach));
    case 'ratio':
      return SHEET.ratio;
    case 'steps':
      return SHEET.steps(leaf.steps.map((step) => SHEET.stepOf(rangeOf(step), comma(step.points))).join('; '));
  }
}

function rangeOf({ from, fromInclusive, to, toInclusive }: Step): string {
  const text = [from === null ? '' : SHEET.from(comma(from), fromInclusive), to === null ? '' : SHEET.to(comma(to), toInclusive)].filter((part) => part !== '').join(' ');
  return text === '' ? SHEET.any : text;
}
