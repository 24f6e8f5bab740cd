import type { FeatureRoute } from '../../ui/feature';

export const routes: readonly FeatureRoute[] = [
  { path: '/dang-nhap', access: 'public', load: () => import('./sign-in-page') },
  { path: '/mat-khau', access: 'signed-in', load: () => import('./password-page') },
];
