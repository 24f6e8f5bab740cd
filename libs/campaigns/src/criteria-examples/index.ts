import type { CriteriaSet } from '@dvk/scoring-core';
import { exemplarExample } from './exemplar';
import { measuredModelExample } from './measured-model';
import { modelExample } from './model';

/** A set to begin with: an example, never anybody's official scale. */
export interface CriteriaExample {
  readonly key: string;
  /** What it shows, in a sentence for the person who chooses. */
  readonly note: string;
  readonly content: CriteriaSet;
}

/** No scale for models issued by a guiding body is known; whoever takes one of these writes a scale of their own with it. */
export const criteriaExamples: readonly CriteriaExample[] = [
  { key: 'model', note: 'Ba nhóm tiêu chí chấm điểm, một điều kiện bắt buộc, điểm thưởng, điểm trừ và bốn mức xếp loại.', content: modelExample },
  { key: 'exemplar', note: 'Dành cho cá nhân, hộ gia đình: gương mẫu, việc làm, kết quả và phạm vi ảnh hưởng.', content: exemplarExample },
  { key: 'measured-model', note: 'Có tiêu chí đếm, tỷ lệ, bậc điểm do cơ quan thường trực chấm và tiêu chí có hệ số.', content: measuredModelExample },
];
