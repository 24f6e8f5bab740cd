import { messages } from '../../messages/vi';
import type { FeatureRoute, NavigationEntry, RoleHome } from '../../ui/feature';

export const routes: readonly FeatureRoute[] = [
  { path: '/nguoi-dung', access: ['person.read'], load: () => import('./people-page') },
  { path: '/nguoi-dung/moi', access: ['person.manage'], load: () => import('./new-person-page') },
  { path: '/nguoi-dung/:personId', access: ['person.read'], load: () => import('./person-page') },
];

export const navigation: readonly NavigationEntry[] = [{ path: '/nguoi-dung', label: messages.people.title, access: ['person.manage'], order: 70 }];

export const homes: readonly RoleHome[] = [{ roles: ['administrator'], path: '/nguoi-dung' }];
