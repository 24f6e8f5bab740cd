import type { AwardTier, Quota, ScoringRules, TieKey } from '@dvk/scoring-core';
import { type PaperHead, paperHeads, type PaperSettings } from './paper-settings';
import type { PeerGrouping } from './peer-grouping';
import { flag, kindOf, line, list, oneOf, orNull, paragraph, record, table, whole } from './strict-json';

const mostScore = 99_999_999;
const mostCount = 100_000;

/** @throws Problem `shape.invalid` naming the first place that is wrong; so do all parsers here */
export function parseRules(value: unknown, at = 'rules'): ScoringRules {
  const rules = record(value, at, ['method', 'trimEachEnd', 'trimFrom', 'scope', 'minSheets', 'classOn', 'rankOn', 'spreadLimit']);
  return {
    method: oneOf(rules['method'], `${at}.method`, ['mean', 'trimmed', 'median']),
    trimEachEnd: whole(rules['trimEachEnd'], `${at}.trimEachEnd`, 0, 20),
    trimFrom: whole(rules['trimFrom'], `${at}.trimFrom`, 0, 100),
    scope: oneOf(rules['scope'], `${at}.scope`, ['sheet', 'criterion']),
    minSheets: whole(rules['minSheets'], `${at}.minSheets`, 0, 100),
    classOn: oneOf(rules['classOn'], `${at}.classOn`, ['exact', 'rounded']),
    rankOn: oneOf(rules['rankOn'], `${at}.rankOn`, ['rounded', 'exact']),
    spreadLimit: orNull(rules['spreadLimit'], (given) => whole(given, `${at}.spreadLimit`, 0, mostScore)),
  };
}

function parseTieKey(value: unknown, at: string): TieKey {
  const kind = kindOf(value, at, ['average', 'median', 'smaller-spread', 'legal-preference', 'vote', 'authority']);
  if (kind === 'average') return { kind, code: line(record(value, at, ['kind', 'code'])['code'], `${at}.code`, 40) };
  record(value, at, ['kind']);
  return { kind };
}

export function parseTieChain(value: unknown, at = 'tieChain'): TieKey[] {
  return list(value, at, 50, parseTieKey);
}

function parsePool(value: unknown, at: string): Extract<Quota, { kind: 'per-unit' }>['pool'] {
  const shared = typeof value === 'object' && value !== null && 'shared' in value;
  const pool = record(value, at, shared ? ['shared'] : ['collective', 'individual']);
  const count = (key: string) => whole(pool[key], `${at}.${key}`, 0, mostCount);
  return shared ? { shared: count('shared') } : { collective: count('collective'), individual: count('individual') };
}

function parsePercentBase(value: unknown, at: string): Extract<Quota, { kind: 'percent' }>['base'] {
  if (typeof value === 'string') return oneOf(value, at, ['participants', 'eligible'] as const);
  return { ofClass: line(record(value, at, ['ofClass'])['ofClass'], `${at}.ofClass`, 100) };
}

export function parseQuota(value: unknown, at: string): Quota {
  const kind = kindOf(value, at, ['unlimited', 'count', 'count-by-peer-group', 'per-unit', 'percent', 'shared-total']);
  const count = (given: unknown, place: string): number => whole(given, place, 0, mostCount);
  switch (kind) {
    case 'unlimited':
      record(value, at, ['kind']);
      return { kind };
    case 'count':
      return { kind, count: count(record(value, at, ['kind', 'count'])['count'], `${at}.count`) };
    case 'count-by-peer-group':
      return { kind, counts: table(record(value, at, ['kind', 'counts'])['counts'], `${at}.counts`, 200, count) };
    case 'per-unit':
      return { kind, pool: parsePool(record(value, at, ['kind', 'pool'])['pool'], `${at}.pool`) };
    case 'shared-total':
      return { kind, total: count(record(value, at, ['kind', 'total'])['total'], `${at}.total`) };
    case 'percent': {
      const quota = record(value, at, ['kind', 'base', 'percent', 'rounding']);
      return {
        kind,
        base: parsePercentBase(quota['base'], `${at}.base`),
        percent: whole(quota['percent'], `${at}.percent`, 0, 10_000),
        rounding: oneOf(quota['rounding'], `${at}.rounding`, ['down', 'up', 'half-up']),
      };
    }
  }
}

function parseTier(value: unknown, at: string): AwardTier {
  const tier = record(value, at, ['name', 'minClass', 'minScore', 'quota', 'tieAtLine']);
  return {
    name: line(tier['name'], `${at}.name`, 200),
    minClass: orNull(tier['minClass'], (given) => line(given, `${at}.minClass`, 100)),
    minScore: orNull(tier['minScore'], (given) => whole(given, `${at}.minScore`, 0, mostScore)),
    quota: parseQuota(tier['quota'], `${at}.quota`),
    tieAtLine: oneOf(tier['tieAtLine'], `${at}.tieAtLine`, ['wait', 'take-all', 'take-none']),
  };
}

export function parseTiers(value: unknown, at = 'tiers'): AwardTier[] {
  return list(value, at, 20, parseTier);
}

export function parsePeerGrouping(value: unknown, at = 'peerGrouping'): PeerGrouping {
  const grouping = record(value, at, ['byField', 'unitGroups']);
  return {
    byField: flag(grouping['byField'], `${at}.byField`),
    unitGroups: list(grouping['unitGroups'], `${at}.unitGroups`, 20, (given, place) => {
      const group = record(given, place, ['name', 'unitKinds']);
      return {
        name: line(group['name'], `${place}.name`, 100),
        unitKinds: [...new Set(list(group['unitKinds'], `${place}.unitKinds`, 50, (kind, where) => line(kind, where, 60)))],
      };
    }),
  };
}

export function parseFields(value: unknown, at = 'fields'): string[] {
  return list(value, at, 50, (given, place) => line(given, place, 150));
}

function parsePaperHead(value: unknown, at: string): PaperHead {
  const lines = ['parentBody', 'issuingBody', 'numberEnding', 'place', 'preparer', 'signingFor', 'signerTitle', 'signerName', 'annexTo', 'addressee'] as const;
  const settings = record(value, at, ['head', 'recipients', ...lines]);
  const textOf = (key: (typeof lines)[number]) => paragraph(settings[key], `${at}.${key}`, 300);
  return {
    head: oneOf(settings['head'], `${at}.head`, ['state', 'party']),
    parentBody: textOf('parentBody'),
    issuingBody: textOf('issuingBody'),
    numberEnding: textOf('numberEnding'),
    place: textOf('place'),
    preparer: textOf('preparer'),
    signingFor: textOf('signingFor'),
    signerTitle: textOf('signerTitle'),
    signerName: textOf('signerName'),
    recipients: list(settings['recipients'], `${at}.recipients`, 30, (given, place) => line(given, place, 300)),
    annexTo: textOf('annexTo'),
    addressee: textOf('addressee'),
  };
}

export function parsePaperSettings(value: unknown, at = 'paperSettings'): PaperSettings {
  const settings = record(value, at, [...paperHeads, 'legalBases']);
  const headOf = (name: (typeof paperHeads)[number]): PaperHead => parsePaperHead(settings[name], `${at}.${name}`);
  return {
    awardList: headOf('awardList'),
    scoreSummary: headOf('scoreSummary'),
    proposalLetter: headOf('proposalLetter'),
    scoringReport: headOf('scoringReport'),
    rankExplanation: headOf('rankExplanation'),
    resultNotice: headOf('resultNotice'),
    councilMinutes: headOf('councilMinutes'),
    legalBases: list(settings['legalBases'], `${at}.legalBases`, 30, (given, place) => line(given, place, 500)),
  };
}
