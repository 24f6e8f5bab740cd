import type { Workbook, Worksheet } from 'exceljs';
import { formatDecimal, type AwardTier, type ClassBand, type CriteriaNode, type Quota } from '@dvk/scoring-core';
import { RULES } from '../messages.vi';
import { BODY_FONT, BOLD_FONT, closePage, setUpPage, TITLE_FONT, writeDataRow, writeLine, writeTableHead, type PaperColumn } from '../paper-frame';
import type { ScoreSummaryView } from './score-summary-view';

const text = (hundredths: number): string => formatDecimal(hundredths, { comma: true });

/** The criteria and, in words, every rule by which the figures came about. */
export function addRulesSheet(book: Workbook, view: ScoreSummaryView): void {
  const sheet = book.addWorksheet(RULES.sheet);
  const widths = [12, 70, 14, 12, 10, 10, 12, 18];
  const columns = RULES.heads.map((head, at): PaperColumn => ({ head, width: widths[at] ?? 10, align: at < 2 ? 'left' : 'center' }));
  setUpPage(sheet, view.sha256, columns);
  writeLine(sheet, columns.length, RULES.title, TITLE_FONT);
  writeLine(sheet, columns.length, view.campaign, BOLD_FONT);
  writeLine(sheet, columns.length, RULES.criteria, BOLD_FONT, 'left');
  const head = writeTableHead(sheet, columns);
  writeNodes(sheet, columns, view.criteriaSet.groups, 0);
  sheet.addRow([]);
  writeLine(sheet, columns.length, RULES.words, BOLD_FONT, 'left');
  rulesInWords(view).forEach((sentence, at) => writeLine(sheet, columns.length, `${at + 1}. ${sentence}`, BODY_FONT, 'left'));
  closePage(sheet, head, columns.length);
}

function writeNodes(sheet: Worksheet, columns: readonly PaperColumn[], nodes: readonly CriteriaNode[], depth: number): void {
  for (const node of nodes) {
    const isLeaf = node.kind !== 'group';
    const cells = [
      node.code,
      `${'   '.repeat(depth)}${node.name}`,
      RULES.kinds[node.kind],
      node.kind === 'gate' ? '' : text(node.max),
      isLeaf && node.kind !== 'gate' ? text(node.weight) : '',
      'step' in node ? text(node.step) : '',
      node.floor === null ? '' : `${text(node.floor.value)}${node.floor.kind === 'percent' ? '%' : ''}`,
      isLeaf ? RULES.markedBy[node.markedBy] : '',
    ];
    writeDataRow(sheet, columns, cells, isLeaf ? 'plain' : 'bold');
    if (!isLeaf) writeNodes(sheet, columns, node.children, depth + 1);
  }
}

/** Each rule as one sentence, in the order of the computation. */
function rulesInWords(view: ScoreSummaryView): string[] {
  const { rules, criteriaSet, decimals } = view;
  const { trimEachEnd, trimFrom, method } = rules;
  return [
    RULES.counted,
    method === 'trimmed' ? RULES.trimmed(trimEachEnd, trimFrom) : RULES.methods[method],
    RULES.scopes[rules.scope],
    RULES.rounding(decimals),
    ...(rules.minSheets > 0 ? [RULES.minSheets(rules.minSheets)] : []),
    RULES.notApplicable,
    ...(view.hasOffice ? [RULES.office] : []),
    ...(criteriaSet.bonusCap === null ? [] : [RULES.bonusCap(text(criteriaSet.bonusCap))]),
    ...(criteriaSet.deductionCap === null ? [] : [RULES.deductionCap(text(criteriaSet.deductionCap))]),
    criteriaSet.bonusMayExceedMax === true ? RULES.mayExceed : RULES.mayNotExceed(text(criteriaSet.declaredTotal)),
    RULES.classOn[rules.classOn],
    ...criteriaSet.classes.map(bandInWords),
    RULES.rankOn[rules.rankOn],
    tiesInWords(view),
    ...view.tiers.map(tierInWords),
  ];
}

function bandInWords(band: ClassBand): string {
  const parts = [
    ...(band.from === null ? [] : [RULES.from(text(band.from), band.fromInclusive)]),
    ...(band.to === null ? [] : [RULES.to(text(band.to), band.toInclusive)]),
  ];
  return RULES.classBand(band.name, parts.length === 0 ? RULES.anyScore : parts.join(' '), band.zeroBlocked);
}

function tiesInWords({ tieChain, criteriaSet }: ScoreSummaryView): string {
  if (tieChain.length === 0) return RULES.noTies;
  const names = new Map(namesOf(criteriaSet.groups));
  const keys = tieChain.map((key) => (key.kind === 'average' ? RULES.tieKeys.average(names.get(key.code) ?? key.code) : RULES.tieKeys[key.kind]));
  return RULES.ties(keys.join('; '));
}

function namesOf(nodes: readonly CriteriaNode[]): [string, string][] {
  return nodes.flatMap((node) => [[node.code, node.name] as [string, string], ...(node.kind === 'group' ? namesOf(node.children) : [])]);
}

function tierInWords(tier: AwardTier): string {
  return RULES.tier(
    tier.name,
    tier.minClass === null ? '' : RULES.minClass(tier.minClass),
    tier.minScore === null ? '' : RULES.minScore(text(tier.minScore)),
    quotaInWords(tier.quota),
    tier.quota.kind === 'unlimited' ? '' : RULES.tieAtLine[tier.tieAtLine],
  );
}

function quotaInWords(quota: Quota): string {
  if (quota.kind === 'unlimited') return RULES.quota.unlimited;
  if (quota.kind === 'count') return RULES.quota.count(quota.count);
  if (quota.kind !== 'percent') return RULES.quota.other;
  const base = typeof quota.base === 'string' ? RULES.quota[quota.base] : RULES.quota.ofClass(quota.base.ofClass);
  return RULES.quota.percent(text(quota.percent), base);
}
