import { messages } from '../../messages/vi';
import type { Feature } from '../../ui/feature';

export const routes: Feature['routes'] = [
  { path: '/cong-khai', access: 'public', load: () => import('./published-awards-page') },
  { path: '/cong-khai/:awardId', access: 'public', load: () => import('./published-award-page') },
];

export const navigation: Feature['navigation'] = [{ path: '/cong-khai', label: messages.publicSite.navigation, access: 'public', order: 90, seldom: true }];
