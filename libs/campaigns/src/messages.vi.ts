import type { SubjectKind } from '@dvk/scoring-core';

/** How subject kinds are written on lists and in the names of peer groups. */
export const subjectKindNames: Readonly<Record<SubjectKind, string>> = {
  'collective-model': 'Mô hình tập thể',
  'individual-model': 'Mô hình cá nhân',
  'collective-exemplar': 'Điển hình tập thể',
  'individual-exemplar': 'Điển hình cá nhân',
  household: 'Hộ gia đình',
};

/** Stands for the units that no named group of the campaign holds. */
export const otherUnitsName = 'Đơn vị khác';

/** Between the parts of the name of a peer group. */
export const peerGroupSeparator = ' – ';

/** Fields most provinces use; a new campaign begins with them. */
export const usualFields: readonly string[] = ['Kinh tế', 'Văn hóa – xã hội', 'Quốc phòng – an ninh', 'Xây dựng hệ thống chính trị'];

/** Title of a draft until its writer gives one. */
export const untitledCriteriaSet = 'Bộ tiêu chí mới';

/** Before the title of a set copied from another. */
export const copyOf = (title: string): string => `Bản sao: ${title}`;
