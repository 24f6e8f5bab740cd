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
  { path: '/xac-minh', label: messages.navigation.paperLookup, access: 'public', order: 91, seldom: true },
  { path: '/nhat-ky', label: messages.navigation.auditChain, access: ['audit.read'], order: 70 },
  { path: '/nhat-ky/moc', label: messages.navigation.checkpoints, access: ['checkpoint.read'], order: 71, seldom: true },
  { path: '/nhat-ky/nguoi-giu-moc', label: messages.navigation.checkpointHolders, access: ['checkpoint.manage'], order: 85, seldom: true },
];
