import { messages } from '../../messages/vi';
import type { Feature } from '../../ui/feature';

export const routes: Feature['routes'] = [
  { path: '/dot-xet/:campaignId/hoi-dong', access: ['council.read'], load: () => import('./council-page') },
  { path: '/phien-hop/:sessionId', access: ['council.read'], load: () => import('./session-page') },
  { path: '/bieu-quyet', access: ['council.vote'], load: () => import('./vote-page') },
];

export const navigation: Feature['navigation'] = [{ path: '/bieu-quyet', label: messages.navigation.voting, access: ['council.vote'], order: 12 }];

export const homes: Feature['homes'] = [{ roles: ['council-member'], path: '/bieu-quyet' }];
