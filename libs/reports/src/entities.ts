import { PaperEntity } from './persistence/paper.entity';
import { SeasonSourceEntity } from './persistence/season-source.entity';

export const reportsEntities = [PaperEntity, SeasonSourceEntity];
