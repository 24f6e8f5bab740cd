import { EvidenceFileEntity } from './persistence/evidence-file.entity';
import { InitiativeEntity } from './persistence/initiative.entity';
import { NominationEntity } from './persistence/nomination.entity';

export const registryEntities = [InitiativeEntity, NominationEntity, EvidenceFileEntity];
