import { campaignDefaults } from '@dvk/campaigns';
import { rankSeason, type ScoringRules, type Season } from '@dvk/scoring-core';
import { exampleSeason } from '../../../../../test/support/examples/example-season';
import { settingsOf } from '../settings-of-campaign';
import type { ExplanationPage } from './explanation-view';
import { explanationVolumes } from './rank-explanation-of-season';

/** What a clerk with a pocket calculator does, from the printed page alone; ten-thousandths as whole numbers. */
const unit = 10_000n;
const number = (printed: string): bigint => {
  const [whole = '0', part = ''] = printed.replace('−', '-').split(',');
  return BigInt(`${whole}${part.padEnd(4, '0')}`);
};
const halfUp = (dividend: bigint, divisor: bigint): bigint => (2n * dividend + divisor) / (2n * divisor);
const toPlaces = (value: bigint, divisor: bigint, places: number): bigint => {
  const step = 10n ** BigInt(4 - places);
  return halfUp(value, divisor * step) * step;
};

function pagesOf(season: Season): readonly ExplanationPage[] {
  return [...explanationVolumes(season, rankSeason(season), settingsOf('rankExplanation', campaignDefaults.paperSettings, season))].flatMap((volume) => volume.pages);
}

const withRules = (rules: Partial<ScoringRules>): Season => ({ ...exampleSeason(), rules: { ...exampleSeason().rules, ...rules } });
const row = (page: ExplanationPage, start: string) => page.rows.find(({ criterion }) => criterion.trim().startsWith(start));
const step = (page: ExplanationPage, pattern: RegExp) => page.steps.map((sentence) => pattern.exec(sentence)).find((found) => found !== null) ?? null;

/** Leaves of a group add up to it, groups to the total, in every column whose group was not rescaled. */
function checkTable(page: ExplanationPage): void {
  const rescaled = page.steps.some((sentence) => sentence.includes('KAD') && sentence.includes('×'));
  for (const at of page.members.keys()) {
    const shown = (start: string): bigint => number(row(page, start)?.marks[at] ?? '0');
    if (row(page, 'Tổng phiếu')?.marks[at] === '–') continue;
    const complete = !page.rows.some(({ marks, criterion }) => marks[at] === '–' && /^\s*[ABC]\d/.test(criterion));
    expect([page.code, at, shown('Tổng phiếu')]).toEqual([page.code, at, shown('A. ') + shown('B. ') + shown('C. ') + shown('D. ') + shown('Điểm thưởng')]);
    if (rescaled || !complete) continue;
    for (const group of ['A', 'B', 'C']) {
      const leaves = page.rows.filter(({ criterion }) => new RegExp(`^\\s*${group}\\d`).test(criterion)).reduce((sum, { marks }) => sum + number(marks[at] ?? '0'), 0n);
      expect([page.code, group, at, leaves]).toEqual([page.code, group, at, shown(`${group}. `)]);
    }
  }
}

function officeOf(page: ExplanationPage): bigint {
  const found = step(page, /cộng (-?[\d,]+)\.$/);
  return found === null ? 0n : number(found[1] ?? '0');
}

/** The final score by the figures named in the step of the method. */
function recomputed(page: ExplanationPage): bigint | null {
  const mean = step(page, /^Trung bình cộng: \(([^)]*)\) : (\d+)/);
  const median = step(page, /^Xếp các tổng từ thấp đến cao: ([^.]*); trung vị/);
  const byCriterion = step(page, /^Điểm tổ chấm = ([\d,]+)\.$/);
  if (mean !== null) {
    const sum = (mean[1] ?? '').split(' + ').reduce((all, each) => all + number(each), 0n);
    const count = BigInt(mean[2] ?? '1');
    return toPlaces(sum + officeOf(page) * count, count, 2);
  }
  if (median !== null) {
    const totals = (median[1] ?? '').split('; ').map(number);
    const middle = totals.length >> 1;
    const [low, high] = [totals[totals.length % 2 === 1 ? middle : middle - 1] ?? 0n, totals[middle] ?? 0n];
    return toPlaces(low + high + 2n * officeOf(page), 2n, 2);
  }
  return byCriterion === null ? null : toPlaces(number(byCriterion[1] ?? '0') + officeOf(page), 1n, 2);
}

describe.each([
  ['the trimmed mean', {}],
  ['the mean', { method: 'mean' }],
  ['the median', { method: 'median' }],
  ['the trimmed mean of each item', { scope: 'criterion' }],
] as const)('a page by %s', (_, rules) => {
  const season = withRules(rules);
  const result = rankSeason(season);
  const pages = new Map(pagesOf(season).map((page) => [page.code, page]));

  it('lets a clerk work the total out again', () => {
    let worked = 0;
    for (const { code, finalScore } of [...result.peerGroups.flatMap(({ entries }) => entries), ...result.ineligible]) {
      const page = pages.get(code);
      if (page === undefined) throw new Error(`no page of ${code}`);
      checkTable(page);
      expect([code, recomputed(page)]).toEqual([code, (BigInt(finalScore.replace('.', '')) * unit) / 100n]);
      worked += 1;
    }
    expect(worked).toBeGreaterThan(50);
  });

  it('counts who stands above and says why equals are parted or not', () => {
    for (const group of result.peerGroups) {
      for (const entry of group.entries) {
        const page = pages.get(entry.code);
        const rank = page === undefined ? null : step(page, /; (\d+) hồ sơ đứng trên nên hạng là \d+ \+ 1 = (\d+)\.$/);
        expect([entry.code, Number(rank?.[1]), Number(rank?.[2])]).toEqual([entry.code, entry.rank - 1, entry.rank]);
        const equals = group.entries.filter(({ finalScore }) => finalScore === entry.finalScore).length;
        expect([entry.code, page?.steps.some((sentence) => sentence.startsWith('Bằng điểm với')) ?? false]).toEqual([entry.code, equals > 1]);
        if (equals > 1) expect([entry.code, page?.steps.some((sentence) => sentence.endsWith('đồng hạng.') && sentence.includes('Vẫn bằng'))]).toEqual([entry.code, entry.tied]);
      }
    }
  });
});

it('a recorded decision stands on the pages of those it is about, with name, day, reason and document', () => {
  const season = exampleSeason();
  const ground = { reason: 'Vượt khó hơn', decidedBy: 'Chủ tịch Hội đồng', decidedAt: '2026-11-19T18:00:00.000Z', document: '12/KL-HĐ' };
  const tied = rankSeason(season).peerGroups[0]!.entries.filter(({ tied: isTied }) => isTied).map(({ code }) => code);
  const pages = pagesOf({ ...season, tieChain: [...season.tieChain, { kind: 'authority' }], decisions: [{ kind: 'order', basis: 'authority', peerGroup: rankSeason(season).peerGroups[0]!.name, codes: tied, ...ground }] });
  for (const page of pages) {
    const told = page.steps.at(-1) ?? '';
    expect([page.code, told.startsWith('Quyết định ghi nhận:')]).toEqual([page.code, tied.includes(page.code)]);
    if (!tied.includes(page.code)) continue;
    expect(told).toContain(`thứ tự ${tied.join(', ')} do cấp có thẩm quyền quyết định. Lý do: Vượt khó hơn; người quyết định: Chủ tịch Hội đồng, ngày 20/11/2026, văn bản 12/KL-HĐ.`);
    expect(page.steps.some((sentence) => sentence.includes('thứ tự theo quyết định ghi nhận'))).toBe(true);
  }
});

it('who has no figure is told why, and gets none', () => {
  const pages = pagesOf(exampleSeason());
  const incomplete = rankSeason(exampleSeason()).incomplete.map(({ code }) => pages.find((page) => page.code === code));
  expect(incomplete.map((page) => page?.verdict)).toEqual(incomplete.map(() => 'Không xếp hạng. Tổng điểm: không tính. Xếp loại: không xếp. Không đề nghị.'));
  expect(incomplete.map((page) => page?.steps.at(-1)).sort()).toEqual([
    'Mới có 3 phiếu được tính, quy định cần ít nhất 4: không tính điểm, không xếp hạng và không thay bằng điểm nào khác.',
    'Thiếu điểm phần cơ quan chấm: không tính điểm và không xếp hạng.',
  ]);
});

it('says what a percentage comes to in the peer group, as a clerk counts it', () => {
  const season = exampleSeason();
  const { peerGroups } = rankSeason(season);
  const groupOf = new Map(season.nominations.map(({ code, peerGroup }) => [code, peerGroup]));
  let told = 0;
  for (const page of pagesOf(season)) {
    const group = groupOf.get(page.code);
    const heads: Readonly<Record<string, number>> = {
      'số dự xét': [...groupOf.values()].filter((each) => each === group).length,
      'số được xếp hạng': peerGroups.find(({ name }) => name === group)?.entries.length ?? 0,
    };
    for (const [, percent = '', base = '', places, of] of page.steps.join(' ').matchAll(/tối đa (\d+)% ([^,]+) của nhóm, lấy phần nguyên; [^.]+\. Nhóm xét này: (\d+) suất trên (\d+)\./g)) {
      told += 1;
      expect([page.code, base, Number(of), Number(places)]).toEqual([page.code, base, heads[base], Math.floor(((heads[base] ?? 0) * Number(percent)) / 100)]);
    }
  }
  expect(told).toBeGreaterThan(10);
});
