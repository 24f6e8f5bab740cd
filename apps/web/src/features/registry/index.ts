import { messages } from '../../messages/vi';
import type { Feature } from '../../ui/feature';

const texts = messages.registry.navigation;

export const routes: Feature['routes'] = [
  { path: '/ho-so-don-vi', access: ['initiative.register'], load: () => import('./clerk-home-page') },
  { path: '/mo-hinh/dang-ky', access: ['initiative.register'], load: () => import('./new-initiative-page') },
  { path: '/mo-hinh/dang-ky-excel', access: ['initiative.register'], load: () => import('./registration-file/registration-file-page') },
  { path: '/mo-hinh/dang-ky-thay', access: ['initiative.register-for-unit'], load: () => import('./on-behalf/new-for-unit-page') },
  { path: '/mo-hinh/:initiativeId/:part?', access: ['initiative.read'], load: () => import('./initiative-page') },
  { path: '/nhan-rong', access: ['replication.answer'], load: () => import('./replications-page') },
  { path: '/cho-cong-khai', access: ['public-page.publish'], load: () => import('./public-page/waiting-pages-page') },
  { path: '/ra-soat-mo-hinh', access: ['initiative.decide'], load: () => import('./reviews-page') },
  { path: '/linh-vuc-chuong-trinh', access: ['word-list.edit'], load: () => import('./word-lists-page') },
  { path: '/ho-so/:nominationId', access: ['nomination.read'], load: () => import('./nomination-page') },
  { path: '/ho-so/:nominationId/tu-cham', access: ['nomination.submit'], load: () => import('./self-marking-page') },
  { path: '/ho-so/:nominationId/bien-nhan', access: ['nomination.read'], load: () => import('./receipt-page') },
  { path: '/bien-nhan/:code', access: ['initiative.read'], load: () => import('./receipt-check-page') },
  { path: '/tiep-nhan', access: ['nomination.decide'], load: () => import('./intake-page') },
];

export const navigation: Feature['navigation'] = [
  { path: '/ho-so-don-vi', label: texts.own, access: ['initiative.register'], order: 10 },
  { path: '/tiep-nhan', label: texts.intake, access: ['nomination.decide'], order: 30 },
  { path: '/nhan-rong', label: texts.replications, access: ['replication.answer'], order: 31 },
  { path: '/ra-soat-mo-hinh', label: texts.reviews, access: ['initiative.decide'], order: 32, seldom: true },
  { path: '/cho-cong-khai', label: texts.publicPages, access: ['public-page.publish'], order: 33, seldom: true },
  { path: '/linh-vuc-chuong-trinh', label: texts.words, access: ['word-list.edit'], order: 75, seldom: true },
];

export const homes: Feature['homes'] = [{ roles: ['unit-clerk'], path: '/ho-so-don-vi' }];
