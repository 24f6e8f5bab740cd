import type { ReadyCampaign } from '@dvk/campaigns';
import type { UnitStanding } from '@dvk/organization';
import type { FieldProblem } from '@dvk/platform';
import type { Initiative } from './initiative';

/** Why an initiative cannot take part in a campaign at all, whatever is written. */
export function obstacles(campaign: ReadyCampaign, initiative: Pick<Initiative, 'dropped' | 'subjectKind' | 'field'>, unit: UnitStanding | null): FieldProblem[] {
  const found: FieldProblem[] = initiative.dropped ? [{ field: 'initiative', code: 'nomination.initiative-dropped' }] : [];
  if (unit === null || unit.dissolved) found.push({ field: 'unitId', code: 'nomination.unit-dissolved' });
  else if (!unit.inArea) found.push({ field: 'unitId', code: 'nomination.unit-outside-area' });
  if (!campaign.criteriaSet.subjectKinds.includes(initiative.subjectKind)) {
    found.push({ field: 'initiative.subjectKind', code: 'nomination.subject-kind-not-covered' });
  }
  if (campaign.fields.length > 0 && initiative.field !== '' && !campaign.fields.includes(initiative.field)) {
    found.push({ field: 'initiative.field', code: 'nomination.field-not-in-campaign' });
  }
  return found;
}
