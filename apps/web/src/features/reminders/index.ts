import type { FeatureRoute } from '../../ui/feature';

export const routes: readonly FeatureRoute[] = [{ path: '/dot-xet/:campaignId/don-doc', access: ['reminder.read'], load: () => import('./reminders-page') }];
