import { PaperEntity } from './persistence/paper.entity';

export const reportsEntities = [PaperEntity];
