import type { CriteriaNode, Leaf, Mark, Season, SeasonAssessor, SeasonNomination, SeasonSheet, SubjectKind } from '@dvk/scoring-core';
import { COLLECTIVE_EXEMPLARS } from './collective-exemplars';
import { COLLECTIVE_MODELS } from './collective-models';
import type { ExampleNomination } from './example-nomination';
import { HOUSEHOLDS } from './households';
import { INDIVIDUAL_EXEMPLARS } from './individual-exemplars';
import { INDIVIDUAL_MODELS } from './individual-models';
import { Dice, marksAround } from './made-up-marks';
import { EXAMPLE_CLASSES, EXAMPLE_CRITERIA, EXAMPLE_RULES, EXAMPLE_TIERS, EXAMPLE_TIES, GATE, LATE, OFFICE_BONUS, OFFICE_POINTS } from './rules';
import { exampleUnits } from './units';

const KINDS: readonly (readonly [SubjectKind, string, readonly ExampleNomination[]])[] = [
  ['collective-model', 'Mô hình tập thể', COLLECTIVE_MODELS],
  ['individual-model', 'Mô hình cá nhân', INDIVIDUAL_MODELS],
  ['collective-exemplar', 'Điển hình tập thể', COLLECTIVE_EXEMPLARS],
  ['individual-exemplar', 'Điển hình cá nhân', INDIVIDUAL_EXEMPLARS],
  ['household', 'Hộ gia đình', HOUSEHOLDS],
];

export const EXAMPLE_ASSESSORS: readonly SeasonAssessor[] = [
  { code: 'TV1', name: 'Hà Minh Đức', title: 'Phó Trưởng ban Thường trực Ban Tuyên giáo và Dân vận Tỉnh ủy', unitCode: 'TU-TGDV', position: 'chair' },
  { code: 'TV2', name: 'Lộc Thị Thu', title: 'Phó Giám đốc Sở Nội vụ', unitCode: 'SNV', position: 'member' },
  { code: 'TV3', name: 'Ma Văn Toàn', title: 'Phó Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', unitCode: 'MTTQ', position: 'member' },
  { code: 'TV4', name: 'Nông Thị Bích Hạnh', title: 'Phó Chủ tịch Hội Liên hiệp Phụ nữ tỉnh', unitCode: 'HPN', position: 'member' },
  { code: 'TV5', name: 'Trần Quốc Việt', title: 'Phó Trưởng phòng Tham mưu, Công an tỉnh', unitCode: 'CAT', position: 'member' },
  { code: 'TV6', name: 'Vàng Mí Pó', title: 'Phó Giám đốc Sở Dân tộc và Tôn giáo', unitCode: 'SDTTG', position: 'member' },
  { code: 'TV7', name: 'Nguyễn Thị Lan Phương', title: 'Trưởng phòng Dân vận, Ban Tuyên giáo và Dân vận Tỉnh ủy', unitCode: 'TU-TGDV', position: 'secretary' },
];

function leavesOf(nodes: readonly CriteriaNode[]): Leaf[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leavesOf(node.children) : [node]));
}

const LEAVES = leavesOf(EXAMPLE_CRITERIA);
const PANEL = LEAVES.filter((leaf) => leaf.markedBy === 'panel');
const OFFICE = LEAVES.filter((leaf) => leaf.markedBy === 'office');
/** How much milder each assessor marks than the middle one, in percent. */
const LENIENCY = [1, -1, 0, 2, -2, 0, 1];
const NOT_APPLICABLE: Mark = { kind: 'not-applicable' };
const points = (value: number): Mark => ({ kind: 'points', hundredths: value * 100 });

/** What happened to single nominations; everything else is ordinary. */
const EVENTS = {
  /** Marked exactly like another one: a tie that no key of the chain splits. */
  sameAs: new Map([
    ['MH021', 'MH020'],
    ['MC006', 'MC005'],
  ]),
  withoutEconomicEffect: ['MH014', 'MH016', 'MC007', 'DC005'],
  recused: new Map([
    ['MH014', ['TV5']],
    ['MH023', ['TV4', 'TV3']],
    ['DT003', ['TV3']],
    ['DT005', ['TV3', 'TV4']],
    ['DT013', ['TV6']],
    ['MH019', ['TV2']],
    ['MC010', ['TV1', 'TV2', 'TV7']],
  ]),
  unfinished: new Map([
    ['MH017', ['TV6']],
    ['MC010', ['TV6']],
    ['HG004', ['TV5']],
  ]),
  withoutOffice: ['DC010'],
  gateFailed: ['DC007'],
  late: new Map([
    ['MH007', 1],
    ['DT012', 1.5],
  ]),
  praisedElsewhere: ['MH002', 'DT001', 'DC001'],
  zeroMark: 'DT008',
  weakResult: 'HG006',
} as const;

function nominationsOf(): { nomination: SeasonNomination; quality: number }[] {
  const prefixes: Readonly<Record<SubjectKind, string>> = {
    'collective-model': 'MH',
    'individual-model': 'MC',
    'collective-exemplar': 'DT',
    'individual-exemplar': 'DC',
    household: 'HG',
  };
  return KINDS.flatMap(([subjectKind, peerGroup, list]) =>
    list.map(({ unit, field, quality, name, summary, legalPreference }, at) => ({
      quality,
      nomination: {
        code: `${prefixes[subjectKind]}${String(at + 1).padStart(3, '0')}`,
        name,
        unitCode: unit,
        subjectKind,
        field,
        peerGroup,
        summary,
        legalPreference: legalPreference ?? false,
        facts: [],
      },
    })),
  );
}

function sheetsOf(code: string, quality: number, seed: number): SeasonSheet[] {
  const blank = { nominationCode: code, submitted: true, inConflict: false } as const;
  const members = EXAMPLE_ASSESSORS.map((assessor, at): SeasonSheet => {
    const assessorCode = assessor.code;
    if (EVENTS.recused.get(code)?.some((member) => member === assessorCode) === true) return { ...blank, assessorCode, marks: {}, recused: true };
    const marks = { ...marksAround(PANEL, quality + (LENIENCY[at] ?? 0), new Dice(seed * 101 + at)) };
    if (EVENTS.withoutEconomicEffect.some((other) => other === code)) marks['C3'] = NOT_APPLICABLE;
    if (code === EVENTS.zeroMark) marks['C3'] = points(0);
    if (code === EVENTS.weakResult) marks['C1'] = points(9 + (at % 2) * 0.5);
    if (EVENTS.unfinished.get(code)?.some((member) => member === assessorCode) === true) delete marks['D2'];
    return { ...blank, assessorCode, marks, recused: false };
  });
  if (EVENTS.withoutOffice.some((other) => other === code)) return members;
  return [...members, { ...blank, assessorCode: null, marks: officeMarks(code, quality), recused: false }];
}

function officeMarks(code: string, quality: number): SeasonSheet['marks'] {
  const marks: Record<string, Mark> = Object.fromEntries(OFFICE.map((leaf) => [leaf.code, points(0)]));
  marks[GATE] = { kind: 'gate', passed: !EVENTS.gateFailed.some((other) => other === code) };
  marks[OFFICE_POINTS] = points(quality >= 75 ? 2 : 1.5);
  marks[OFFICE_BONUS] = points(EVENTS.praisedElsewhere.some((other) => other === code) ? 1 : 0);
  marks[LATE] = points(EVENTS.late.get(code) ?? 0);
  return marks;
}

/** The demonstration season: a made-up year of a real province. Names of people and all marks are invented. */
export function exampleSeason(): Season {
  const nominations = nominationsOf();
  const places = new Map(nominations.map(({ nomination }, at) => [nomination.code, at]));
  return {
    title: 'Xét chọn mô hình, điển hình “Dân vận khéo” tỉnh Tuyên Quang năm 2026',
    year: 2026,
    organizer: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Tuyên Quang',
    criteriaSet: {
      title: 'Xét chọn mô hình, điển hình “Dân vận khéo” tỉnh Tuyên Quang năm 2026',
      issuer: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Tuyên Quang',
      number: '',
      issuedOn: null,
      effectiveFrom: null,
      effectiveTo: null,
      subjectKinds: KINDS.map(([kind]) => kind),
      scores: 'model',
      decimals: 2,
      declaredTotal: 10_000,
      bonusCap: 200,
      deductionCap: 300,
      bonusMayExceedMax: false,
      groups: EXAMPLE_CRITERIA,
      classes: EXAMPLE_CLASSES,
    },
    rules: EXAMPLE_RULES,
    tieChain: EXAMPLE_TIES,
    tiers: EXAMPLE_TIERS,
    units: exampleUnits(),
    nominations: nominations.map(({ nomination }) => nomination),
    assessors: EXAMPLE_ASSESSORS,
    sheets: nominations.flatMap(({ nomination: { code }, quality }, at) => {
      const twin = EVENTS.sameAs.get(code);
      const twinAt = twin === undefined ? undefined : places.get(twin);
      const source = twinAt === undefined ? undefined : nominations[twinAt];
      return sheetsOf(code, source?.quality ?? quality, twinAt ?? at);
    }),
    decisions: [],
  };
}

/** The small season for reading: six nominations of one kind, three assessors, no sheet that may be left out but classes. */
export function smallExampleSeason(): Season {
  const whole = exampleSeason();
  const codes = ['MH001', 'MH002', 'MH003', 'MH007', 'MH008', 'MH013'];
  const members = ['TV1', 'TV3', 'TV6'];
  const nominations = whole.nominations.filter(({ code }) => codes.includes(code));
  const units = new Set(['08', 'TU', 'TU-TGDV', 'UBND', 'MTTQ', 'SDTTG', ...nominations.map(({ unitCode }) => unitCode)]);
  const groups = whole.criteriaSet.groups.flatMap((node) => (node.kind === 'group' && node.code !== 'D' ? [node] : []));
  const kept = new Set(leavesOf(groups).map(({ code }) => code));
  return {
    ...whole,
    title: 'Đợt xét nhỏ để đọc thử',
    criteriaSet: { ...whole.criteriaSet, title: 'Đợt xét nhỏ để đọc thử', declaredTotal: 9_000, bonusCap: null, deductionCap: null, groups, classes: SMALL_CLASSES },
    rules: { ...whole.rules, method: 'mean', trimEachEnd: 0, trimFrom: 0, minSheets: 2 },
    tieChain: [{ kind: 'average', code: 'C' }],
    tiers: [{ name: 'Giấy khen', minClass: 'Tốt', minScore: null, quota: { kind: 'count', count: 2 }, tieAtLine: 'wait' }],
    units: whole.units.filter(({ code }) => units.has(code)),
    nominations,
    assessors: whole.assessors.filter(({ code }) => members.includes(code)),
    sheets: whole.sheets
      .filter(({ nominationCode, assessorCode }) => codes.includes(nominationCode) && members.includes(assessorCode ?? ''))
      .map((sheet) => ({ ...sheet, marks: Object.fromEntries(Object.entries(sheet.marks).filter(([code]) => kept.has(code))) })),
  };
}

const SMALL_CLASSES: Season['criteriaSet']['classes'] = [
  { name: 'Tốt', from: 7_200, fromInclusive: true, to: null, toInclusive: false, zeroBlocked: false },
  { name: 'Đạt', from: null, fromInclusive: false, to: 7_200, toInclusive: false, zeroBlocked: false },
];
