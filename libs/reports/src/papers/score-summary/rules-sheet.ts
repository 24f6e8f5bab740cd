import type { Worksheet } from 'exceljs';
import { formatDecimal, type CriteriaNode } from '@dvk/scoring-core';
import type { SheetMaker } from '../large-workbook';
import { RULES } from '../messages.vi';
import { BODY_FONT, BOLD_FONT, closePage, setUpPage, TITLE_FONT, writeDataRow, writeLine, writeTableHead, type PaperColumn } from '../paper-frame';
import { rulesInWords } from '../rules-in-words';
import type { ScoreSummaryView } from './score-summary-view';

const text = (hundredths: number): string => formatDecimal(hundredths, { comma: true });

/** The criteria and, in words, every rule by which the figures came about. */
export function addRulesSheet(book: SheetMaker, view: ScoreSummaryView): void {
  const sheet = book.addWorksheet(RULES.sheet);
  const widths = [12, 70, 14, 12, 10, 10, 12, 18];
  const columns = RULES.heads.map((head, at): PaperColumn => ({ head, width: widths[at] ?? 10, align: at < 2 ? 'left' : 'center' }));
  setUpPage(sheet, view.mark.footer, columns);
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
