import { navigation as texts } from '../../messages/vi/navigation';
import type { Feature } from '../../ui/feature';

const access = ['dashboard.read'];

export const routes: Feature['routes'] = [{ path: '/bang-dieu-hanh', access, load: () => import('./dashboard-page') }];

export const navigation: Feature['navigation'] = [{ path: '/bang-dieu-hanh', label: texts.dashboard, access, order: 54, seldom: true }];
