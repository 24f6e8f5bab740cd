import { messages } from '../../messages/vi';
import type { FeatureRoute, NavigationEntry, RoleHome } from '../../ui/feature';

export const routes: readonly FeatureRoute[] = [
  { path: '/dot-xet', access: ['campaign.read'], load: () => import('./campaigns-page') },
  { path: '/dot-xet/moi', access: ['campaign.edit'], load: () => import('./create-page') },
  { path: '/dot-xet/:campaignId', access: ['campaign.read'], load: () => import('./cockpit-page') },
  { path: '/dot-xet/:campaignId/cai-dat', access: ['campaign.edit'], load: () => import('./settings-page') },
  { path: '/bo-tieu-chi', access: ['criteria-set.edit'], load: () => import('./criteria-sets-page') },
  { path: '/bo-tieu-chi/:criteriaSetId', access: ['criteria-set.read'], load: () => import('./criteria-set-page') },
];

export const navigation: readonly NavigationEntry[] = [
  { path: '/dot-xet', label: messages.campaigns.title, access: ['campaign.read'], order: 10 },
  { path: '/bo-tieu-chi', label: messages.campaigns.criteriaNavigation, access: ['criteria-set.edit'], order: 60, seldom: true },
];

export const homes: readonly RoleHome[] = [{ roles: ['department-staff'], path: '/dot-xet' }];
