import { EvidenceFileEntity } from './persistence/evidence-file.entity';
import { InitiativeDistinctionEntity } from './persistence/initiative-distinction.entity';
import { InitiativeDropEntity } from './persistence/initiative-drop.entity';
import { InitiativeJointUnitEntity } from './persistence/initiative-joint-unit.entity';
import { InitiativeReviewEntity } from './persistence/initiative-review.entity';
import { InitiativeVersionEntity } from './persistence/initiative-version.entity';
import { InitiativeEntity } from './persistence/initiative.entity';
import { NominationEntity } from './persistence/nomination.entity';
import { WordListEntryEntity } from './persistence/word-list-entry.entity';

export const registryEntities = [
  InitiativeEntity,
  InitiativeJointUnitEntity,
  NominationEntity,
  EvidenceFileEntity,
  WordListEntryEntity,
  InitiativeVersionEntity,
  InitiativeDistinctionEntity,
  InitiativeDropEntity,
  InitiativeReviewEntity,
];
