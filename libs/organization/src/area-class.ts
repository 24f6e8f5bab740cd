export const areaClasses = ['central-urban', 'mountain-island', 'other'] as const;

/** The class of a unit's area (xếp loại địa bàn), on which pass marks depend: in published sets 90, 60 and 80. */
export type AreaClass = (typeof areaClasses)[number];

export interface DatedAreaClass {
  readonly areaClass: AreaClass;
  /** `YYYY-MM-DD` */
  readonly validFrom: string;
  /** Exclusive. */
  readonly validTo: string | null;
  readonly legalDocument: string;
}

/** Why a class cannot begin on the day beside the one that is open; null: it can. On the same day it replaces that one. */
export function whyNotClassed(open: Pick<DatedAreaClass, 'validFrom'> | null, validFrom: string): 'unit.area-class-later' | null {
  return open !== null && validFrom < open.validFrom ? 'unit.area-class-later' : null;
}
