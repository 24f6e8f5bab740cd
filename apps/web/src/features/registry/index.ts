import { messages } from '../../messages/vi';
import type { Feature } from '../../ui/feature';

const texts = messages.registry.navigation;

export const routes: Feature['routes'] = [
  { path: '/ho-so-don-vi', access: ['initiative.register'], load: () => import('./clerk-home-page') },
  { path: '/mo-hinh/dang-ky', access: ['initiative.register'], load: () => import('./new-initiative-page') },
  { path: '/mo-hinh/:initiativeId', access: ['initiative.read'], load: () => import('./initiative-page') },
  { path: '/ho-so/:nominationId', access: ['nomination.read'], load: () => import('./nomination-page') },
  { path: '/ho-so/:nominationId/tu-cham', access: ['nomination.submit'], load: () => import('./self-marking-page') },
  { path: '/ho-so/:nominationId/bien-nhan', access: ['nomination.read'], load: () => import('./receipt-page') },
  { path: '/tiep-nhan', access: ['nomination.decide'], load: () => import('./intake-page') },
];

export const navigation: Feature['navigation'] = [
  { path: '/ho-so-don-vi', label: texts.own, access: ['initiative.register'], order: 10 },
  { path: '/tiep-nhan', label: texts.intake, access: ['nomination.decide'], order: 30 },
];

export const homes: Feature['homes'] = [{ roles: ['unit-clerk'], path: '/ho-so-don-vi' }];
