import { EvidenceFileEntity } from './persistence/evidence-file.entity';
import { InitiativeJointUnitEntity } from './persistence/initiative-joint-unit.entity';
import { InitiativeEntity } from './persistence/initiative.entity';
import { NominationEntity } from './persistence/nomination.entity';

export const registryEntities = [InitiativeEntity, InitiativeJointUnitEntity, NominationEntity, EvidenceFileEntity];
