import { MinutesPaperEntity } from './persistence/minutes-paper.entity';
import { PaperEntity } from './persistence/paper.entity';
import { PaperMakingEntity } from './persistence/paper-making.entity';
import { PaperTemplateEntity } from './persistence/paper-template.entity';
import { ReminderDeliveryEntity } from './persistence/reminder-delivery.entity';
import { ReminderRunEntity } from './persistence/reminder-run.entity';
import { SealKeyEntity } from './persistence/seal-key.entity';
import { SeasonSourceEntity } from './persistence/season-source.entity';
import { SentReportEntity } from './persistence/sent-report.entity';

export const reportsEntities = [MinutesPaperEntity, PaperEntity, PaperMakingEntity, PaperTemplateEntity, SealKeyEntity, SeasonSourceEntity, ReminderRunEntity, ReminderDeliveryEntity, SentReportEntity];
