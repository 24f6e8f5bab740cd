import { PersonalDataRequestEntity } from './persistence/personal-data-request.entity';

export const privacyEntities = [PersonalDataRequestEntity];
