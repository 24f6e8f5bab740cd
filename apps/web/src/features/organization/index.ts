import { messages } from '../../messages/vi';
import type { FeatureRoute, NavigationEntry } from '../../ui/feature';

export const routes: readonly FeatureRoute[] = [
  { path: '/don-vi', access: ['unit.read'], load: () => import('./units-page') },
  { path: '/don-vi/:unitId', access: ['unit.read'], load: () => import('./unit-page') },
];

export const navigation: readonly NavigationEntry[] = [{ path: '/don-vi', label: messages.organization.title, access: ['unit.read'], order: 80 }];
