import type { Season } from '@dvk/scoring-core';
import { EXAMPLE } from './messages.vi';

/** Three made-up nominations and members: what a template looks like when it is filled says nothing of anybody. */
export function exampleSeason(year: number): Season {
  const tenths = [
    [900, 900, 900],
    [800, 850, 900],
    [600, 650, 550],
  ];
  const [good, fair] = EXAMPLE.classes;
  return {
    title: EXAMPLE.title,
    year,
    organizer: EXAMPLE.organizer,
    criteriaSet: {
      title: EXAMPLE.criteria,
      issuer: EXAMPLE.organizer,
      number: '',
      issuedOn: null,
      effectiveFrom: null,
      effectiveTo: null,
      subjectKinds: ['collective-model'],
      scores: 'model',
      decimals: 2,
      declaredTotal: 1000,
      bonusCap: null,
      deductionCap: null,
      bonusMayExceedMax: false,
      groups: [
        {
          kind: 'group',
          code: 'A',
          name: EXAMPLE.group,
          max: 1000,
          floor: null,
          bonusCap: null,
          deductionCap: null,
          children: [{ kind: 'points', code: 'A1', name: EXAMPLE.leaf, guidance: '', max: 1000, weight: 100, markedBy: 'panel', mayBeNotApplicable: false, floor: null, step: 50 }],
        },
      ],
      classes: [
        { name: good, from: 800, fromInclusive: true, to: null, toInclusive: false, zeroBlocked: false },
        { name: fair, from: null, fromInclusive: false, to: 800, toInclusive: false, zeroBlocked: false },
      ],
    },
    rules: { method: 'mean', trimEachEnd: 1, trimFrom: 5, scope: 'sheet', minSheets: 2, classOn: 'exact', rankOn: 'rounded', spreadLimit: null },
    tieChain: [{ kind: 'median' }],
    decisions: [],
    tiers: [{ name: EXAMPLE.award, minClass: good, minScore: null, quota: { kind: 'count', count: 2 }, tieAtLine: 'wait' }],
    units: EXAMPLE.units.map((name, at) => ({ code: `DV${at + 1}`, name, kind: 'commune', parentCode: null })),
    nominations: EXAMPLE.names.map((name, at) => ({
      code: `MH00${at + 1}`,
      name,
      unitCode: `DV${at + 1}`,
      subjectKind: 'collective-model',
      field: EXAMPLE.field,
      peerGroup: EXAMPLE.peerGroup,
      summary: '',
      legalPreference: false,
      facts: [],
    })),
    assessors: EXAMPLE.members.map((name, at) => ({ code: `TV${at + 1}`, name, title: EXAMPLE.memberTitle, unitCode: null, position: at === 0 ? 'chair' : 'member' })),
    sheets: tenths.flatMap((row, nominee) =>
      row.map((hundredths, member) => ({
        nominationCode: `MH00${nominee + 1}`,
        assessorCode: `TV${member + 1}`,
        marks: { A1: { kind: 'points' as const, hundredths } },
        submitted: true,
        recused: false,
        inConflict: false,
      })),
    ),
  };
}
