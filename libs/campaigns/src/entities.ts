import { CampaignPhaseEntity } from './persistence/campaign-phase.entity';
import { CampaignEntity } from './persistence/campaign.entity';
import { CriteriaSetEntity } from './persistence/criteria-set.entity';
import { PhaseDeadlineChangeEntity } from './persistence/phase-deadline-change.entity';

export const campaignsEntities = [CriteriaSetEntity, CampaignEntity, CampaignPhaseEntity, PhaseDeadlineChangeEntity];
