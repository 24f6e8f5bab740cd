import type {
  ClassBand,
  CriteriaGroup,
  CriteriaNode,
  CriteriaSet,
  Leaf,
  Mark,
  Marks,
  ScoringRules,
  Season,
  SeasonAssessor,
  SeasonNomination,
  SeasonSheet,
} from '../src';

/** The smallest valid objects of a season; tests say only what they are about. */

type PointsLeaf = Extract<Leaf, { kind: 'points' }>;
type LeafOptions = Partial<Omit<PointsLeaf, 'kind' | 'code'>>;

const leafCommon = (code: string, options: LeafOptions): Omit<PointsLeaf, 'kind' | 'step'> => ({
  code,
  name: options.name ?? code,
  guidance: '',
  max: options.max ?? 1000,
  weight: options.weight ?? 100,
  markedBy: options.markedBy ?? 'panel',
  mayBeNotApplicable: options.mayBeNotApplicable ?? true,
  floor: options.floor ?? null,
});

export const pointsLeaf = (code: string, options: LeafOptions = {}): Leaf => ({
  ...leafCommon(code, options),
  kind: 'points',
  step: options.step ?? 1,
});

export const bonusLeaf = (code: string, options: LeafOptions = {}): Leaf => ({
  ...leafCommon(code, options),
  kind: 'bonus',
  step: options.step ?? 1,
});

export const deductionLeaf = (code: string, options: LeafOptions = {}): Leaf => ({
  ...leafCommon(code, options),
  kind: 'deduction',
  step: options.step ?? 1,
});

export const choiceLeaf = (
  code: string,
  levels: readonly { readonly name: string; readonly points: number }[],
  options: LeafOptions = {},
): Leaf => ({ ...leafCommon(code, options), kind: 'choice', levels });

export const gateLeaf = (
  code: string,
  options: LeafOptions & { readonly whenFailed?: 'ineligible' | 'group-zero' } = {},
): Leaf => ({ ...leafCommon(code, { max: 0, ...options }), kind: 'gate', whenFailed: options.whenFailed ?? 'ineligible' });

const shareOf = (node: CriteriaNode): number => {
  if (node.kind === 'group') return node.max;
  return ['gate', 'bonus', 'deduction'].includes(node.kind) ? 0 : (node.max * node.weight) / 100;
};

/** Its max is the sum of its children unless given. */
export const group = (
  code: string,
  children: readonly CriteriaNode[],
  options: Partial<Omit<CriteriaGroup, 'kind' | 'code' | 'children'>> = {},
): CriteriaGroup => ({
  kind: 'group',
  code,
  name: options.name ?? code,
  max: options.max ?? children.reduce((sum, child) => sum + shareOf(child), 0),
  floor: options.floor ?? null,
  bonusCap: options.bonusCap ?? null,
  deductionCap: options.deductionCap ?? null,
  children,
});

export const criteriaSet = (groups: readonly CriteriaNode[], options: Partial<CriteriaSet> = {}): CriteriaSet => ({
  title: 'Bộ tiêu chí mẫu',
  issuer: 'Ban Tuyên giáo và Dân vận',
  number: '01-HD/BTGDV',
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  subjectKinds: ['collective-model'],
  scores: 'model',
  decimals: 2,
  declaredTotal: groups.reduce((sum, node) => sum + shareOf(node), 0),
  bonusCap: null,
  deductionCap: null,
  bonusMayExceedMax: false,
  groups,
  classes: [],
  ...options,
});

export const band = (name: string, from: number | null, to: number | null, options: Partial<ClassBand> = {}): ClassBand => ({
  name,
  from,
  fromInclusive: true,
  to,
  toInclusive: false,
  zeroBlocked: false,
  ...options,
});

export const scoringRules = (options: Partial<ScoringRules> = {}): ScoringRules => ({
  method: 'mean',
  trimEachEnd: 1,
  trimFrom: 4,
  scope: 'sheet',
  minSheets: 1,
  classOn: 'exact',
  rankOn: 'rounded',
  spreadLimit: null,
  ...options,
});

export const nomination = (code: string, options: Partial<SeasonNomination> = {}): SeasonNomination => ({
  code,
  name: code,
  unitCode: 'X1',
  subjectKind: 'collective-model',
  field: '',
  peerGroup: 'Mô hình tập thể',
  summary: '',
  legalPreference: false,
  facts: [],
  ...options,
});

export const assessor = (code: string, options: Partial<SeasonAssessor> = {}): SeasonAssessor => ({
  code,
  name: code,
  title: '',
  unitCode: null,
  position: 'member',
  ...options,
});

export const notApplicable: Mark = { kind: 'not-applicable' };
export const points = (hundredths: number): Mark => ({ kind: 'points', hundredths });
export const level = (name: string): Mark => ({ kind: 'level', level: name });
export const gate = (passed: boolean): Mark => ({ kind: 'gate', passed });

/** Numbers are points in hundredths. */
export const marks = (entries: Readonly<Record<string, number | Mark>>): Marks =>
  Object.fromEntries(Object.entries(entries).map(([code, value]) => [code, typeof value === 'number' ? points(value) : value]));

export const sheet = (
  nominationCode: string,
  assessorCode: string | null,
  entries: Readonly<Record<string, number | Mark>>,
  options: Partial<SeasonSheet> = {},
): SeasonSheet => ({
  nominationCode,
  assessorCode,
  marks: marks(entries),
  submitted: true,
  recused: false,
  inConflict: false,
  ...options,
});

export const season = (options: Partial<Season> & Pick<Season, 'criteriaSet' | 'nominations' | 'assessors' | 'sheets'>): Season => ({
  title: 'Xét tặng năm 2026',
  year: 2026,
  organizer: 'Ban Tuyên giáo và Dân vận',
  rules: scoringRules(),
  tieChain: [],
  tiers: [],
  units: [{ code: 'X1', name: 'Xã Một', kind: 'xã', parentCode: null }],
  decisions: [],
  ...options,
});

/** One leaf of 0…100, one sheet for each nomination: the total is the mark. Keys are codes, values hundredths. */
export const seasonOfTotals = (totals: Readonly<Record<string, number>>, options: Partial<Season> = {}): Season =>
  season({
    criteriaSet: criteriaSet([group('A', [pointsLeaf('a', { max: 10_000 })])]),
    nominations: Object.keys(totals).map((code) => nomination(code)),
    assessors: [assessor('J1')],
    sheets: Object.entries(totals).map(([code, total]) => sheet(code, 'J1', { a: total })),
    ...options,
  });
