import { messages } from '../../messages/vi';
import type { Feature } from '../../ui/feature';

export const routes: Feature['routes'] = [
  { path: '/ket-qua', access: ['result.read'], load: () => import('./standings-page') },
  { path: '/dot-xet/:campaignId/ket-qua', access: ['result.read'], load: () => import('./campaign-result-page') },
  { path: '/ket-qua/:resultId/muc-do-thong-nhat', access: ['result.read'], load: () => import('./agreement/agreement-page') },
  { path: '/ket-qua/:resultId/thay-doi', access: ['result.read'], load: () => import('./decisions/changes-page') },
  { path: '/ket-qua/:resultId/phuong-an-thu', access: ['result.read'], load: () => import('./agreement/trial-page') },
  { path: '/dot-xet/:campaignId/vuong-mac', access: ['obstacle.read'], load: () => import('./obstacles/obstacles-page') },
  { path: '/dot-xet/:campaignId/vuong-mac/danh-sach', access: ['obstacle.enter'], load: () => import('./obstacles/list/obstacle-list-page') },
  { path: '/dot-xet/:campaignId/ket-qua/ho-so', access: ['result.download'], load: () => import('./paper-set-page') },
  { path: '/dot-xet/:campaignId/cong-bo', access: ['publication.read'], load: () => import('./publication/publication-page') },
  { path: '/dot-xet/:campaignId/kien-nghi', access: ['appeal.answer', 'publication.read'], load: () => import('./publication/appeals-page') },
  { path: '/kien-nghi/:appealId', access: ['appeal.read'], load: () => import('./publication/appeal-page') },
  { path: '/ket-qua-don-vi', access: ['own-result.read'], load: () => import('./publication/own-results-page') },
  { path: '/ket-qua-don-vi/:nominationId', access: ['own-result.read'], load: () => import('./publication/own-result-page') },
  { path: '/dot-xet/:campaignId/khen-thuong', access: ['reward.read'], load: () => import('./rewards/campaign-rewards-page') },
  { path: '/quyet-dinh-khen/:decisionId', access: ['reward.read'], load: () => import('./rewards/decision-page') },
  { path: '/so-khen-thuong', access: ['reward.read'], load: () => import('./rewards/register-page') },
  { path: '/ket-qua/:resultId/:position', access: ['result.read'], load: () => import('./line-page') },
];

export const navigation: Feature['navigation'] = [
  { path: '/ket-qua', label: messages.navigation.results, access: ['result.read'], order: 50 },
  { path: '/so-khen-thuong', label: messages.navigation.rewards, access: ['reward.read'], order: 52 },
  { path: '/ket-qua-don-vi', label: messages.navigation.ownResults, access: ['own-result.read'], order: 51 },
];

export const homes: Feature['homes'] = [{ roles: ['council-secretary', 'auditor'], path: '/ket-qua' }];
