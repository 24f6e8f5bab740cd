import { checkCriteriaSet } from '@dvk/scoring-core';
import { criteriaExamples } from '.';
import { contentSha256 } from '../content-hash';
import { parseCriteriaSet } from '../criteria-set.parser';

describe('the examples of criteria sets', () => {
  it.each(criteriaExamples)('$key could be published and says that it is an example', ({ content }) => {
    expect(checkCriteriaSet(content)).toEqual([]);
    expect(content.title).toMatch(/^Ví dụ: /);
  });

  it.each(criteriaExamples)('$key reads back as the same document', ({ content }) => {
    const read = parseCriteriaSet(JSON.parse(JSON.stringify(content)));
    expect(read).toEqual(content);
    expect(contentSha256(read)).toBe(contentSha256(content));
  });

  it('show every kind of leaf between them', () => {
    const text = JSON.stringify(criteriaExamples);
    for (const kind of ['points', 'choice', 'gate', 'count', 'ratio', 'steps', 'bonus', 'deduction']) {
      expect(text).toContain(`"kind":"${kind}"`);
    }
  });
});
