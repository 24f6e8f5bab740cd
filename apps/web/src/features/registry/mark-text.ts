import { formatDecimal, type Leaf, type Mark } from '@dvk/scoring-core';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';

const texts = messages.registry;

/** A mark as it is read: `8,5`, a level's name, `Đạt`. */
export function markText(leaf: Leaf, mark: Mark | undefined): string {
  if (mark === undefined) return texts.detail.notMarked;
  switch (mark.kind) {
    case 'points':
    case 'measured':
      return formatDecimal(mark.hundredths, { comma: true });
    case 'level':
      return mark.level;
    case 'gate':
      return mark.passed ? texts.selfMarking.passed : texts.selfMarking.failed;
    case 'count':
      return formatCount(mark.count);
    case 'ratio':
      return `${formatCount(mark.done)} / ${formatCount(mark.assigned)}`;
    case 'not-applicable':
      return leaf.mayBeNotApplicable ? texts.detail.setAside : texts.none;
  }
}
