/** One initiative of the example season; `quality` (percent of the maximum) drives its made-up marks. */
export interface ExampleNomination {
  readonly unit: string;
  readonly field: 'Kinh tế' | 'Văn hóa – xã hội' | 'Quốc phòng – an ninh' | 'Xây dựng hệ thống chính trị';
  readonly quality: number;
  readonly name: string;
  readonly summary: string;
  readonly legalPreference?: true;
}

export const KT = 'Kinh tế';
export const VHXH = 'Văn hóa – xã hội';
export const QPAN = 'Quốc phòng – an ninh';
export const HTCT = 'Xây dựng hệ thống chính trị';
