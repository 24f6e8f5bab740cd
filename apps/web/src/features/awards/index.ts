import { messages } from '../../messages/vi';
import type { Feature } from '../../ui/feature';

export const routes: Feature['routes'] = [
  { path: '/ket-qua', access: ['result.read'], load: () => import('./standings-page') },
  { path: '/dot-xet/:campaignId/ket-qua', access: ['result.read'], load: () => import('./campaign-result-page') },
  { path: '/ket-qua/:resultId/muc-do-thong-nhat', access: ['result.read'], load: () => import('./agreement/agreement-page') },
  { path: '/ket-qua/:resultId/phuong-an-thu', access: ['result.read'], load: () => import('./agreement/trial-page') },
  { path: '/dot-xet/:campaignId/vuong-mac', access: ['obstacle.read'], load: () => import('./obstacles/obstacles-page') },
  { path: '/dot-xet/:campaignId/ket-qua/ho-so', access: ['result.download'], load: () => import('./paper-set-page') },
  { path: '/ket-qua/:resultId/:position', access: ['result.read'], load: () => import('./line-page') },
];

export const navigation: Feature['navigation'] = [{ path: '/ket-qua', label: messages.awards.navigation, access: ['result.read'], order: 50 }];

export const homes: Feature['homes'] = [{ roles: ['council-secretary', 'auditor'], path: '/ket-qua' }];
