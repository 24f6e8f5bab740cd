import { CampaignPhaseEntity } from './persistence/campaign-phase.entity';
import { CampaignEntity } from './persistence/campaign.entity';
import { CriteriaSetEntity } from './persistence/criteria-set.entity';

export const campaignsEntities = [CriteriaSetEntity, CampaignEntity, CampaignPhaseEntity];
