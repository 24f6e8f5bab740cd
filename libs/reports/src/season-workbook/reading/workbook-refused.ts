import type { Refusal, RefusalCode } from './raw-workbook';

/** Ends the reading of a file that is not a workbook, or asks for more than the limits allow. */
export class WorkbookRefused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, params: Refusal['params'] = {}, sheet: string | null = null) {
    super(code);
    this.refusal = { code, sheet, params };
  }

  inSheet(sheet: string): WorkbookRefused {
    return new WorkbookRefused(this.refusal.code, this.refusal.params, sheet);
  }
}
