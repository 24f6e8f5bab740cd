import { navigation as texts } from '../../messages/vi/navigation';
import type { Feature } from '../../ui/feature';

const access = ['figures.read'];

/** One page to be fetched for all of them: what stands in the first script of everybody is kept short. */
export const routes: Feature['routes'] = ['/so-lieu', '/so-lieu/da-gui/:reportId?'].map((path) => ({ path, access, load: () => import('./pages') }));

export const navigation: Feature['navigation'] = [{ path: '/so-lieu', label: texts.figures, access, order: 53, seldom: true }];
