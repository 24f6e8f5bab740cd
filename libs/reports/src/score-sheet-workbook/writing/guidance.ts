import { howMarked, type Leaf, levelLines } from '@dvk/scoring-core';
import { SHEET } from '../messages.vi';

/** What stands beside a mark: the issuer's guidance, the levels, how points come about, what the unit and the office say. */
export function guidanceOf(leaf: Leaf, decimals: number, aside: string | undefined, selfRemark: string | undefined): string {
  return [
    aside === undefined ? '' : SHEET.setAside(aside),
    leaf.markedBy === 'office' ? SHEET.officeItem : leaf.markedBy === 'unit' ? SHEET.unitItem : '',
    leaf.guidance,
    ...levelLines(leaf),
    ...howMarked(leaf, decimals),
    selfRemark === undefined ? '' : SHEET.selfRemark(selfRemark),
  ]
    .filter((text) => text !== '')
    .join('\n');
}
