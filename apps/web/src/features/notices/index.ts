import type { FeatureRoute } from '../../ui/feature';

export const routes: readonly FeatureRoute[] = [{ path: '/thong-bao', access: ['notice.own'], load: () => import('./notices-page') }];
