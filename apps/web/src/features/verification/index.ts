import { messages } from '../../messages/vi';
import type { Feature } from '../../ui/feature';

export const routes: Feature['routes'] = [
  { path: '/xac-minh', access: 'public', load: () => import('./paper-page') },
  { path: '/xac-minh/:code', access: 'public', load: () => import('./paper-page') },
  { path: '/nhat-ky', access: ['audit.read'], load: () => import('./audit-page') },
  { path: '/nhat-ky/moc', access: ['checkpoint.read'], load: () => import('./checkpoints-page') },
  { path: '/nhat-ky/nguoi-giu-moc', access: ['checkpoint.manage'], load: () => import('./holders-page') },
];

export const navigation: Feature['navigation'] = [
  { path: '/xac-minh', label: messages.verification.paper.navigation, access: 'public', order: 91 },
  { path: '/nhat-ky', label: messages.verification.audit.navigation, access: ['audit.read'], order: 70 },
  { path: '/nhat-ky/moc', label: messages.verification.checkpoints.navigation, access: ['checkpoint.read'], order: 71 },
  { path: '/nhat-ky/nguoi-giu-moc', label: messages.verification.holders.navigation, access: ['checkpoint.manage'], order: 85 },
];
