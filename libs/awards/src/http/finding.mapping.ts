import { type FoundInitiative, type FoundPage, searchOf } from '@dvk/registry';
import type { AwardFilter } from '../finding/award-finding.service';
import type { FindingQuery, FoundInitiativesView, FoundInitiativeView } from './finding.dto';

export function findingFilter(query: FindingQuery): AwardFilter {
  return {
    search: searchOf(query.search),
    subjectKind: query.subjectKind ?? null,
    field: searchOf(query.field),
    programme: searchOf(query.programme),
    unitId: query.unitId ?? null,
    belowId: query.belowId ?? null,
    year: query.year ?? null,
    fact: query.fact ?? null,
    recognition: query.recognition ?? null,
    award: query.award ?? null,
    campaignId: query.campaignId ?? null,
    withMerged: query.merged === 'with',
    order: query.order ?? 'fitting',
  };
}

function foundInitiativeView({ registeredAt, changedAt, facts, ...row }: FoundInitiative): FoundInitiativeView {
  return { ...row, facts: [...facts], registeredAt: registeredAt.toISOString(), changedAt: changedAt.toISOString() };
}

export function foundInitiativesView({ items, ...page }: FoundPage): FoundInitiativesView {
  return { ...page, items: items.map(foundInitiativeView) };
}
