import type { ClassBand, CriteriaGroup, CriteriaNode, CriteriaSet, SubjectKind } from '@dvk/scoring-core';
import { mostHundredths, parseFloor, parseLeaf } from './criteria-leaf.parser';
import { day, flag, kindOf, line, list, oneOf, orNull, record, tooDeep, tooMany, whole } from './strict-json';

/** Groups, criteria and items (scoring rules §3), and one level in hand. */
const deepest = 4;
const mostNodes = 500;

const subjectKinds: readonly SubjectKind[] = ['collective-model', 'individual-model', 'collective-exemplar', 'individual-exemplar', 'household'];

const leafKinds = ['points', 'choice', 'gate', 'count', 'ratio', 'steps', 'bonus', 'deduction'] as const;

/** Counts nodes over the whole tree, so that a document cannot be large in a way no list limit sees. */
class NodeBudget {
  private used = 0;

  take(at: string): void {
    this.used += 1;
    if (this.used > mostNodes) tooMany(at, mostNodes);
  }
}

function parseNode(value: unknown, at: string, depth: number, budget: NodeBudget): CriteriaNode {
  budget.take(at);
  const kind = kindOf(value, at, ['group', ...leafKinds]);
  if (kind !== 'group') return parseLeaf(value, at, kind);
  if (depth >= deepest) tooDeep(at);
  const group = record(value, at, ['kind', 'code', 'name', 'max', 'floor', 'bonusCap', 'deductionCap', 'children']);
  const cap = (key: 'bonusCap' | 'deductionCap') => orNull(group[key], (given) => whole(given, `${at}.${key}`, 0, mostHundredths));
  return {
    kind: 'group',
    code: line(group['code'], `${at}.code`, 40),
    name: line(group['name'], `${at}.name`, 500),
    max: whole(group['max'], `${at}.max`, 0, mostHundredths),
    floor: orNull(group['floor'], (given) => parseFloor(given, `${at}.floor`)),
    bonusCap: cap('bonusCap'),
    deductionCap: cap('deductionCap'),
    children: list(group['children'], `${at}.children`, 100, (child, place) => parseNode(child, place, depth + 1, budget)),
  } satisfies CriteriaGroup;
}

function parseClass(value: unknown, at: string): ClassBand {
  const band = record(value, at, ['name', 'from', 'fromInclusive', 'to', 'toInclusive', 'zeroBlocked']);
  const bound = (key: 'from' | 'to') => orNull(band[key], (given) => whole(given, `${at}.${key}`, 0, mostHundredths));
  return {
    name: line(band['name'], `${at}.name`, 100),
    from: bound('from'),
    fromInclusive: flag(band['fromInclusive'], `${at}.fromInclusive`),
    to: bound('to'),
    toInclusive: flag(band['toInclusive'], `${at}.toInclusive`),
    zeroBlocked: flag(band['zeroBlocked'], `${at}.zeroBlocked`),
  };
}

const keys = [
  'title',
  'issuer',
  'number',
  'issuedOn',
  'effectiveFrom',
  'effectiveTo',
  'subjectKinds',
  'scores',
  'decimals',
  'declaredTotal',
  'bonusCap',
  'deductionCap',
  'bonusMayExceedMax',
  'groups',
  'classes',
];

/**
 * Reads a criteria set from anything: every key known, every number whole hundredths in range, every text cleaned.
 * A draft may be incomplete (blank names, sums that do not add up), but it always has this shape; whether it may be
 * published is `checkCriteriaSet`'s question.
 *
 * @throws Problem `shape.invalid` (422) naming the first place that is wrong, e.g. `content.groups[0].max`
 */
export function parseCriteriaSet(value: unknown, at = 'content'): CriteriaSet {
  const set = record(value, at, keys, ['documentOrder']);
  const dateOf = (key: string) => orNull(set[key], (given) => day(given, `${at}.${key}`));
  const capOf = (key: string) => orNull(set[key], (given) => whole(given, `${at}.${key}`, 0, mostHundredths));
  const budget = new NodeBudget();
  return {
    title: line(set['title'], `${at}.title`, 300),
    issuer: line(set['issuer'], `${at}.issuer`, 300),
    number: line(set['number'], `${at}.number`, 100),
    issuedOn: dateOf('issuedOn'),
    effectiveFrom: dateOf('effectiveFrom'),
    effectiveTo: dateOf('effectiveTo'),
    subjectKinds: [...new Set(list(set['subjectKinds'], `${at}.subjectKinds`, 5, (kind, place) => oneOf(kind, place, subjectKinds)))],
    scores: oneOf(set['scores'], `${at}.scores`, ['model', 'exemplar', 'unit-year']),
    decimals: whole(set['decimals'], `${at}.decimals`, 0, 4),
    declaredTotal: whole(set['declaredTotal'], `${at}.declaredTotal`, 0, mostHundredths),
    bonusCap: capOf('bonusCap'),
    deductionCap: capOf('deductionCap'),
    bonusMayExceedMax: orNull(set['bonusMayExceedMax'], (given) => flag(given, `${at}.bonusMayExceedMax`)),
    groups: list(set['groups'], `${at}.groups`, 100, (node, place) => parseNode(node, place, 1, budget)),
    ...(set['documentOrder'] === undefined
      ? {}
      : { documentOrder: list(set['documentOrder'], `${at}.documentOrder`, mostNodes, (code, place) => line(code, place, 40)) }),
    classes: list(set['classes'], `${at}.classes`, 30, parseClass),
  };
}
