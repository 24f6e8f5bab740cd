import { createRequire } from 'node:module';
import { measured, staffAt, tell, withManyInitiatives } from './many-initiatives.mjs';

/**
 * The lists a department works through, among 20,000 and among 500,000 initiatives: the server's time of a page, first and deep. Goal of each line: < 50 ms, and the
 * same in both sizes for whoever belongs to one province.
 */
const require = createRequire(import.meta.url);
const { YearlyReviewsService } = require('../../dist/libs/registry/src/lifecycle/yearly-reviews.service.js');
const { WaitingRegistrationsService } = require('../../dist/libs/registry/src/lifecycle/waiting-registrations.service.js');

const { InitiativesService, ReplicationsService } = require('../../dist/libs/registry/src/index.js');

const year = new Date().getFullYear();
const asked = { year, search: null, state: null, limit: 50 };

await withManyInitiatives(async ({ size, areas, get }) => {
  const actor = staffAt(areas[0].province);
  const [reviews, waiting, replications, initiatives] = [YearlyReviewsService, WaitingRegistrationsService, ReplicationsService, InitiativesService].map(get);
  const clerk = { ...actor, posts: [{ role: 'unit-clerk', unitId: areas[0].communes[0] }] };
  const unnarrowed = { search: null, unitId: null, subjectKind: null, field: null };
  const first = await waiting.list(actor, null, 50);
  const lines = {
    'yearly review, first page': () => reviews.list(actor, { ...asked, offset: 0 }),
    'yearly review, behind 10,000 rows': () => reviews.list(actor, { ...asked, offset: 10_000 }),
    'yearly review, "camera"': () => reviews.list(actor, { ...asked, search: 'camera', offset: 0 }),
    'own initiatives of a clerk': () => initiatives.list(clerk, { ...unnarrowed, limit: 50, offset: 0 }),
    'all of the area': () => initiatives.list(actor, { ...unnarrowed, limit: 50, offset: 0 }),
    'what may be copied': () => replications.replicable(clerk, { search: null, limit: 50, offset: 0 }),
    'what may be copied, "camera"': () => replications.replicable(clerk, { search: 'camera', limit: 50, offset: 0 }),
    'waiting registrations': () => waiting.list(actor, null, 50),
    ...(first.next === null ? {} : { 'waiting registrations, next page': () => waiting.list(actor, first.next, 50) }),
  };
  for (const [name, work] of Object.entries(lines)) {
    const { answer, ...times } = await measured(work);
    tell(size, 'one province', name, times, answer.total);
  }
});
