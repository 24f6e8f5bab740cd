import { FrozenResultEntity } from './persistence/frozen-result.entity';
import { ResultRowEntity } from './persistence/result-row.entity';

export const awardsEntities = [FrozenResultEntity, ResultRowEntity];
