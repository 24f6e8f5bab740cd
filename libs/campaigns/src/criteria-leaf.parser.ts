import type { Floor, Leaf, LeafKind, Level, Step } from '@dvk/scoring-core';
import { flag, kindOf, line, list, oneOf, orNull, paragraph, record, whole } from './strict-json';

/** Marks, maxima and caps in hundredths: up to 999 999,99. */
export const mostHundredths = 99_999_999;

const commonKeys = ['kind', 'code', 'name', 'guidance', 'max', 'weight', 'markedBy', 'mayBeNotApplicable', 'floor'];

/** What each kind of leaf has besides the common keys. */
const ownKeys: Readonly<Record<LeafKind, readonly string[]>> = {
  points: ['step'],
  choice: ['levels'],
  gate: ['whenFailed'],
  count: ['pointsEach'],
  ratio: [],
  steps: ['steps'],
  bonus: ['step'],
  deduction: ['step'],
};

const points = (value: unknown, at: string): number => whole(value, at, 0, mostHundredths);

/** A minimum in points, or in percent of the maximum. */
export function parseFloor(value: unknown, at: string): Floor {
  const kind = kindOf(value, at, ['points', 'percent']);
  const floor = record(value, at, ['kind', 'value']);
  return { kind, value: whole(floor['value'], `${at}.value`, 0, kind === 'percent' ? 10_000 : mostHundredths) };
}

function parseLevel(value: unknown, at: string): Level {
  const level = record(value, at, ['name', 'points']);
  return { name: line(level['name'], `${at}.name`, 500), points: points(level['points'], `${at}.points`) };
}

function parseStep(value: unknown, at: string): Step {
  const step = record(value, at, ['from', 'fromInclusive', 'to', 'toInclusive', 'points']);
  return {
    from: orNull(step['from'], (given) => points(given, `${at}.from`)),
    fromInclusive: flag(step['fromInclusive'], `${at}.fromInclusive`),
    to: orNull(step['to'], (given) => points(given, `${at}.to`)),
    toInclusive: flag(step['toInclusive'], `${at}.toInclusive`),
    points: points(step['points'], `${at}.points`),
  };
}

/** A marked leaf of the given kind; a key of another kind is refused. */
export function parseLeaf(value: unknown, at: string, kind: LeafKind): Leaf {
  const leaf = record(value, at, [...commonKeys, ...ownKeys[kind]]);
  const common = {
    code: line(leaf['code'], `${at}.code`, 40),
    name: line(leaf['name'], `${at}.name`, 1_000),
    guidance: paragraph(leaf['guidance'], `${at}.guidance`, 4_000),
    max: points(leaf['max'], `${at}.max`),
    weight: points(leaf['weight'], `${at}.weight`),
    markedBy: oneOf(leaf['markedBy'], `${at}.markedBy`, ['panel', 'office', 'unit'] as const),
    mayBeNotApplicable: flag(leaf['mayBeNotApplicable'], `${at}.mayBeNotApplicable`),
    floor: orNull(leaf['floor'], (given) => parseFloor(given, `${at}.floor`)),
  };
  switch (kind) {
    case 'points':
    case 'bonus':
    case 'deduction':
      return { ...common, kind, step: points(leaf['step'], `${at}.step`) };
    case 'choice':
      return { ...common, kind, levels: list(leaf['levels'], `${at}.levels`, 30, parseLevel) };
    case 'gate':
      return { ...common, kind, whenFailed: oneOf(leaf['whenFailed'], `${at}.whenFailed`, ['ineligible', 'group-zero']) };
    case 'count':
      return { ...common, kind, pointsEach: points(leaf['pointsEach'], `${at}.pointsEach`) };
    case 'ratio':
      return { ...common, kind };
    case 'steps':
      return { ...common, kind, steps: list(leaf['steps'], `${at}.steps`, 50, parseStep) };
  }
}
