import { DutyPlanMoveEntity } from './duties/persistence/duty-plan-move.entity';
import { DutyPlanEntity } from './duties/persistence/duty-plan.entity';
import { DutyReminderDeliveryEntity } from './duties/persistence/duty-reminder-delivery.entity';
import { DutyReminderRunEntity } from './duties/persistence/duty-reminder-run.entity';
import { DutyStepEntity } from './duties/persistence/duty-step.entity';
import { DutyEntity } from './duties/persistence/duty.entity';
import { CampaignPhaseEntity } from './persistence/campaign-phase.entity';
import { CampaignEntity } from './persistence/campaign.entity';
import { CriteriaSetEntity } from './persistence/criteria-set.entity';
import { PhaseDeadlineChangeEntity } from './persistence/phase-deadline-change.entity';

const dutyEntities = [DutyPlanEntity, DutyPlanMoveEntity, DutyEntity, DutyStepEntity, DutyReminderRunEntity, DutyReminderDeliveryEntity];

export const campaignsEntities = [CriteriaSetEntity, CampaignEntity, CampaignPhaseEntity, PhaseDeadlineChangeEntity, ...dutyEntities];
