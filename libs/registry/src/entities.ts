import { DuplicateDecisionEntity } from './duplicates/duplicate-decision.entity';
import { InitiativeMergeEntity } from './duplicates/initiative-merge.entity';
import { EvidenceFileEntity } from './persistence/evidence-file.entity';
import { InitiativeJointUnitEntity } from './persistence/initiative-joint-unit.entity';
import { InitiativeEntity } from './persistence/initiative.entity';
import { NominationEntity } from './persistence/nomination.entity';
import { SavedViewEntity } from './saved-views/saved-view.entity';

export const registryEntities = [InitiativeEntity, InitiativeJointUnitEntity, NominationEntity, EvidenceFileEntity, SavedViewEntity, DuplicateDecisionEntity, InitiativeMergeEntity];
