import { createRequire } from 'node:module';
import { fields, measured, staffAt, tell, withManyInitiatives } from './many-initiatives.mjs';

/**
 * Finding among 20,000 and among 500,000 initiatives: the server's time of a page, the queries and all that names its rows included.
 * Goal of each line: < 50 ms, and the same in both sizes. 20,000 are one province of 100 communes; 500,000 are 34 such provinces, and
 * whoever asks belongs to one of them, as in the product. The lines "whole country" are of somebody who sees all
 * 500,000, whom the product does not have; they show what the index does without the help of the area. BENCH_SIZES takes other sizes.
 */
const require = createRequire(import.meta.url);
const { AwardFindingService } = require('../../dist/libs/awards/src/index.js');
const { DuplicatesService } = require('../../dist/libs/registry/src/index.js');

const anything = { search: null, subjectKind: null, field: null, programme: null, unitId: null, belowId: null, year: null, fact: null, recognition: null, award: null, campaignId: null, withMerged: false, order: 'fitting' };

async function measure(size, finding, duplicates, who, actor, commune) {
  const first = await finding.find(actor, anything, null, 50);
  let deep = first.next;
  for (let page = 0; page < 20 && deep !== null; page += 1) deep = (await finding.find(actor, anything, deep, 200)).next ?? deep;
  const lines = {
    'first page, everything': () => finding.find(actor, anything, null, 50),
    'page behind 4,000 rows': () => finding.find(actor, anything, deep, 50),
    'newest change first': () => finding.find(actor, { ...anything, order: '-changed' }, null, 50),
    'search with marks: "đường hoa phụ nữ"': () => finding.find(actor, { ...anything, search: 'đường hoa phụ nữ' }, null, 50),
    'search without: "duong hoa phu nu"': () => finding.find(actor, { ...anything, search: 'duong hoa phu nu' }, null, 50),
    'search of many: "mo hinh"': () => finding.find(actor, { ...anything, search: 'mo hinh' }, null, 50),
    'search title and unit: "camera tan trao"': () => finding.find(actor, { ...anything, search: 'camera tan trao' }, null, 50),
    'word not finished: "phong chong m"': () => finding.find(actor, { ...anything, search: 'phong chong m' }, null, 50),
    'nothing found: "xyzt qwe"': () => finding.find(actor, { ...anything, search: 'xyzt qwe' }, null, 50),
    'code: "SK1234"': () => finding.find(actor, { ...anything, search: 'SK1234' }, null, 50),
    'kind, field and year': () => finding.find(actor, { ...anything, subjectKind: 'household', field: fields[1], year: new Date().getFullYear() - 1 }, null, 50),
    programme: () => finding.find(actor, { ...anything, programme: 'Chuyển đổi số' }, null, 50),
    'recognised, lasting': () => finding.find(actor, { ...anything, recognition: 'in-force' }, null, 50),
    'one commune': () => finding.find(actor, { ...anything, belowId: commune }, null, 50),
    ...(duplicates === undefined ? {} : { 'titles like "Camera an ninh thôn Tân Trào"': () => duplicates.whileTyping({ ...actor, posts: [{ role: 'unit-clerk', unitId: commune }] }, commune, 'Camera an ninh thôn Tân Trào', null) }),
  };
  for (const [name, work] of Object.entries(lines)) {
    const { answer, ...times } = await measured(work);
    const found = answer.total === undefined ? answer.length : `${answer.total}${answer.totalIsMore ? '+' : ''}`;
    tell(size, who, name, times, found);
  }
}

await withManyInitiatives(async ({ size, wide, areas, get }) => {
  const [own] = areas;
  const finding = get(AwardFindingService);
  await measure(size, finding, get(DuplicatesService), 'one province', staffAt(own.province), own.communes[0]);
  if (wide) await measure(size, finding, undefined, 'whole country', staffAt(...areas.map(({ province }) => province)), own.communes[0]);
});
