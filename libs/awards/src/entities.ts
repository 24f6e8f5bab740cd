import { FrozenResultEntity } from './persistence/frozen-result.entity';
import { ActWithdrawalEntity } from './persistence/act-withdrawal.entity';
import { DismissedFindingEntity } from './persistence/dismissed-finding.entity';
import { ObstacleLiftingEntity } from './persistence/obstacle-lifting.entity';
import { ObstacleEntity } from './persistence/obstacle.entity';
import { RecordedActEntity } from './persistence/recorded-act.entity';
import { ResultRowEntity } from './persistence/result-row.entity';

export const awardsEntities = [FrozenResultEntity, ResultRowEntity, ObstacleEntity, ObstacleLiftingEntity, DismissedFindingEntity, RecordedActEntity, ActWithdrawalEntity];
