import { messages } from '../../messages/vi';
import type { FeatureRoute, NavigationEntry } from '../../ui/feature';

export const routes: readonly FeatureRoute[] = [
  { path: '/don-vi', access: ['unit.read'], load: () => import('./units-page') },
  { path: '/don-vi/them', access: ['unit.manage'], load: () => import('./new-unit-page') },
  { path: '/don-vi/:unitId', access: ['unit.read'], load: () => import('./unit-page') },
  { path: '/thay-doi-to-chuc', access: ['unit.manage'], load: () => import('./changes-page') },
  { path: '/thay-doi-to-chuc/moi', access: ['unit.manage'], load: () => import('./new-change-page') },
];

export const navigation: readonly NavigationEntry[] = [
  { path: '/don-vi', label: messages.navigation.units, access: ['unit.read'], order: 80, seldom: true },
  { path: '/thay-doi-to-chuc', label: messages.navigation.unitChanges, access: ['unit.manage'], order: 81, seldom: true },
];
