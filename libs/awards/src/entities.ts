import { AuditCheckpointEntity } from './persistence/audit-checkpoint.entity';
import { CheckpointHolderEntity } from './persistence/checkpoint-holder.entity';
import { CheckpointKeyEntity } from './persistence/checkpoint-key.entity';
import { FrozenResultEntity } from './persistence/frozen-result.entity';
import { ResultRowEntity } from './persistence/result-row.entity';

export const awardsEntities = [FrozenResultEntity, ResultRowEntity, CheckpointKeyEntity, AuditCheckpointEntity, CheckpointHolderEntity];
