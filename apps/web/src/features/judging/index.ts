import { messages } from '../../messages/vi';
import type { Feature } from '../../ui/feature';

const texts = messages.judging.navigation;

export const routes: Feature['routes'] = [
  { path: '/cham-diem', access: ['assignment.own'], load: () => import('./desk-page') },
  { path: '/cham-diem/tep-cham-diem', access: ['score-sheet.mark'], load: () => import('./workbook/workbook-page') },
  { path: '/cham-diem/khai-bao/:campaignId', access: ['conflict.declare'], load: () => import('./declaration-page') },
  { path: '/cham-diem/so-sanh', access: ['score-sheet.read'], load: () => import('./compare-page') },
  { path: '/cham-diem/:sheetId', access: ['score-sheet.read'], load: () => import('./sheet-page') },
  { path: '/cham-diem/:sheetId/tu-choi', access: ['assignment.recuse'], load: () => import('./recusal-page') },
  { path: '/to-cham-diem', access: ['panel.read'], load: () => import('./hub-page') },
  { path: '/dot-xet/:campaignId/to-cham-diem', access: ['panel.read'], load: () => import('./panels-page') },
  { path: '/dot-xet/:campaignId/xung-dot', access: ['conflict.read'], load: () => import('./conflicts-page') },
  { path: '/dot-xet/:campaignId/phan-cong', access: ['assignment.read'], load: () => import('./assignments-page') },
  { path: '/dot-xet/:campaignId/tien-do', access: ['scoring.progress'], load: () => import('./progress-page') },
  { path: '/dot-xet/:campaignId/ma-tran', access: ['scoring.matrix'], load: () => import('./matrix-page') },
  { path: '/dot-xet/:campaignId/thao-luan', access: ['scoring.matrix'], load: () => import('./discussion-page') },
  { path: '/dot-xet/:campaignId/cham-lai', access: ['scoring.matrix'], load: () => import('./second-marking-page') },
  { path: '/dot-xet/:campaignId/van-phong-cham', access: ['office-sheet.read'], load: () => import('./office-list-page') },
  { path: '/ho-so/:nominationId/van-phong-cham', access: ['office-sheet.read'], load: () => import('./office-sheet-page') },
];

export const navigation: Feature['navigation'] = [
  { path: '/cham-diem', label: texts.desk, access: ['assignment.own'], order: 5 },
  { path: '/to-cham-diem', label: texts.panels, access: ['panel.read'], order: 40 },
];

export const homes: Feature['homes'] = [
  { roles: ['panel-secretary'], path: '/to-cham-diem' },
  { roles: ['panel-member'], path: '/cham-diem' },
];

export const welcome: Feature['welcome'] = () => import('./own-seats');

export const strip: Feature['strip'] = () => import('./offline/offline-strip');
