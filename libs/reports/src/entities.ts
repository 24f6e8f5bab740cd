import { PaperEntity } from './persistence/paper.entity';
import { SealKeyEntity } from './persistence/seal-key.entity';
import { SeasonSourceEntity } from './persistence/season-source.entity';

export const reportsEntities = [PaperEntity, SealKeyEntity, SeasonSourceEntity];
