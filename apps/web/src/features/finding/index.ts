import { navigation as texts } from '../../messages/vi/navigation';
import type { Feature } from '../../ui/feature';

export const routes: Feature['routes'] = [{ path: '/tra-cuu', access: ['initiative.read'], load: () => import('./finding-page') }];

export const navigation: Feature['navigation'] = [{ path: '/tra-cuu', label: texts.finding, access: ['initiative.read'], order: 15 }];
