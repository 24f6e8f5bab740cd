import { navigation as texts } from '../../messages/vi/navigation';
import type { Feature } from '../../ui/feature';

export const routes: Feature['routes'] = [
  { path: '/so-lieu', access: ['figures.read'], load: () => import('./figures-page') },
  { path: '/so-lieu/da-gui/:reportId?', access: ['figures.read'], load: () => import('./sent-page') },
];

export const navigation: Feature['navigation'] = [{ path: '/so-lieu', label: texts.figures, access: ['figures.read'], order: 53, seldom: true }];
