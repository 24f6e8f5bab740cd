import { cleanText, Problem } from '@dvk/platform';
import type { CampaignView } from '../campaign-view';
import type { CampaignIdentity, ListedCampaign } from '../campaigns.service';
import type { PhasePlan } from '../default-phases';
import type { PhaseRow } from '../phase-row';
import type { CampaignDetailView, CampaignPhaseView, CampaignSummaryView, CreateCampaignRequest, PhasePlanRequest } from './campaigns.dto';

function toPhase(phase: PhaseRow): CampaignPhaseView {
  const { id, kind, opensAt, closesAt, closedAt, changeReason, isOpen, hasOpened } = phase;
  return { id, kind, opensAt, closesAt, closedAt, permits: [...phase.permits], changeReason, isOpen, hasOpened };
}

export function toSummary(campaign: ListedCampaign | CampaignView): CampaignSummaryView {
  const { id, code, name, year, organizer, hostUnitId, criteriaSetId, version } = campaign;
  return { id, code, name, year, organizer, hostUnitId, criteriaSetId, version, phases: campaign.phases.map(toPhase) };
}

export function toDetail(campaign: CampaignView): CampaignDetailView {
  return {
    ...toSummary(campaign),
    criteriaSet: campaign.criteriaSet,
    rules: campaign.rules,
    tieChain: [...campaign.tieChain],
    tiers: [...campaign.tiers],
    peerGrouping: campaign.peerGrouping,
    fields: [...campaign.fields],
    paperSettings: campaign.paperSettings,
    showSelfMarks: campaign.showSelfMarks,
    showToUnits: campaign.showToUnits,
    appealDays: campaign.appealDays,
    updatedAt: campaign.updatedAt,
    permitsNow: [...campaign.permitsNow],
  };
}

/** @throws Problem `shape.invalid` when nothing is left of a name after cleaning */
export function toIdentity({ code, name, year, organizer, hostUnitId }: CreateCampaignRequest): CampaignIdentity {
  const oneLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ');
  const identity = { code: oneLine(code), name: oneLine(name), year, organizer: oneLine(organizer), hostUnitId };
  const blank = (['code', 'name', 'organizer'] as const).filter((field) => identity[field] === '');
  if (blank.length > 0) {
    throw Problem.invalid(
      'shape.invalid',
      {},
      blank.map((field) => ({ field, code: 'shape.is-not-empty' })),
    );
  }
  return identity;
}

/** @throws Problem `shape.invalid` for a date that does not exist */
export function toPlans(phases: readonly PhasePlanRequest[]): PhasePlan[] {
  const instantOf = (text: string, field: string): Date => {
    const instant = new Date(text);
    if (Number.isNaN(instant.getTime()) || !dayExists(text)) throw Problem.invalid('shape.invalid', {}, [{ field, code: 'shape.is-instant' }]);
    return instant;
  };
  return phases.map(({ kind, opensAt, closesAt, permits }, index) => ({
    kind,
    opensAt: instantOf(opensAt, `phases[${index}].opensAt`),
    closesAt: closesAt === null ? null : instantOf(closesAt, `phases[${index}].closesAt`),
    permits: [...new Set(permits)],
  }));
}

/** The engine rolls 31/02 over to March; the calendar does not. */
function dayExists(text: string): boolean {
  const day = text.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}
