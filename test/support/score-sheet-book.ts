import { randomUUID } from 'node:crypto';
import type { CriteriaSet } from '@dvk/scoring-core';
import { layoutOf } from '../../libs/reports/src/score-sheet-workbook/sheet-layout';
import { sheetSeal, workbookSeal } from '../../libs/reports/src/score-sheet-workbook/sheet-seal';
import type { SheetSource, WorkbookSource } from '../../libs/reports/src/score-sheet-workbook/writing/workbook-source';
import type { RandomSheet } from './random-criteria';

export const sealKey = Buffer.alloc(32, 7);

/** A member's workbook with these sheets, sealed. */
export function scoreSheetBook(set: CriteriaSet, sheets: readonly RandomSheet[], fields: (at: number) => Partial<SheetSource> = () => ({})): { readonly book: WorkbookSource; readonly sources: readonly SheetSource[] } {
  const identity = { personId: randomUUID(), campaignId: randomUUID(), criteriaSetId: randomUUID() };
  const { digest } = layoutOf(set);
  return {
    book: {
      ...identity,
      seal: workbookSeal(sealKey, identity, digest),
      campaignName: 'Đợt xét “Dân vận khéo” năm 2026',
      memberName: 'Nguyễn Văn An',
      deadline: '2026-11-30T10:00:00.000Z',
      criteriaSet: set,
      selfMarksShown: true,
      asOf: '2026-11-21T00:00:00.000Z',
    },
    sources: sheets.map(({ notApplicable, ...content }, at) => {
      const own = { sheetId: randomUUID(), version: at + 1 };
      return {
        ...own,
        seal: sheetSeal(sealKey, identity, own, digest),
        state: 'draft',
        reason: null,
        ...content,
        nomination: {
          code: `MH${String(at + 1).padStart(3, '0')}`,
          initiativeName: `Mô hình ${at + 1}`,
          unitName: 'Xã An Hòa',
          field: 'Kinh tế',
          peerGroup: 'Mô hình tập thể',
          summary: 'Tóm tắt thành tích của mô hình.',
          details: {},
          selfMarks: content.marks,
          selfRemarks: {},
          notApplicable,
        },
        ...fields(at),
      };
    }),
  };
}
