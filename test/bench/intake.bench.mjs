import { createRequire } from 'node:module';
import { fields, measured, nominateAll, staffAt, tell, withManyInitiatives } from './many-initiatives.mjs';

/**
 * The intake of one campaign that all initiatives take part in: the server's time of a page, first and deep, with every filter, and of a clerk's own list. Goal of each line: < 50 ms.
 * The last lines are a desk that works for every province at once: pages are the same there, exact counts of half a million are not.
 */
const require = createRequire(import.meta.url);
const { NominationListService } = require('../../dist/libs/registry/src/index.js');

const unnarrowed = { search: null, states: [], unitId: null, field: null, subjectKind: null, sort: 'code', behind: null, limit: 50 };

await withManyInitiatives(async ({ size, wide, areas, get }) => {
  const campaignId = await nominateAll(areas[0].province);
  const lists = get(NominationListService);
  const staff = staffAt(areas[0].province);
  const clerk = { ...staff, posts: [{ role: 'unit-clerk', unitId: areas[0].communes[0] }] };
  const everywhere = staffAt(...areas.map(({ province }) => province));
  const list = (actor, asked) => lists.list(actor, { ...unnarrowed, campaignId, ...asked });
  const behind = async (actor, rows, asked) => {
    let page = await list(actor, asked);
    for (let seen = page.items.length; seen < rows && page.next !== null; seen += page.items.length) page = await list(actor, { ...asked, limit: 2_000, behind: page.next });
    return page.next;
  };
  const deep = await behind(staff, 10_000, {});
  const deepByName = await behind(staff, 10_000, { sort: 'name' });
  const lines = [
    ['one province', 'first page', staff, {}],
    ['one province', 'behind 10,000 rows', staff, { behind: deep }],
    ['one province', 'waiting', staff, { states: ['submitted'] }],
    ['one province', 'returned', staff, { states: ['returned'] }],
    ['one province', 'of a field', staff, { field: fields[0] }],
    ['one province', 'of a kind', staff, { subjectKind: 'household' }],
    ['one province', 'of a unit', staff, { unitId: areas[0].communes[5] }],
    ['one province', '"camera"', staff, { search: 'camera' }],
    ['one province', '"thang sang duong que"', staff, { search: 'thang sang duong que' }],
    ['one province', 'a code', staff, { search: 'mh017' }],
    ['one province', 'by name', staff, { sort: 'name' }],
    ['one province', 'by name, behind 10,000 rows', staff, { sort: 'name', behind: deepByName }],
    ['one province', 'newest first', staff, { sort: 'submitted' }],
    ['one province', 'all campaigns, changed last', staff, { campaignId: null, sort: 'changed' }],
    ['one commune', 'own, changed last', clerk, { campaignId: null, sort: 'changed' }],
    ...(wide
      ? [
          ['all provinces', 'first page', everywhere, {}],
          ['all provinces', 'waiting', everywhere, { states: ['submitted'] }],
        ]
      : []),
  ];
  for (const [who, name, actor, asked] of lines) {
    const { answer, ...times } = await measured(() => list(actor, asked));
    tell(size, who, name, times, answer.total);
  }
});
