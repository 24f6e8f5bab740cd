import { navigation as texts } from '../../messages/vi/navigation';
import type { Feature } from '../../ui/feature';

const [read, handle] = [['personal-data.read'], ['personal-data.handle']];
const load = () => import('./pages');

export const routes: Feature['routes'] = [
  { path: '/du-lieu-ca-nhan', access: read, load },
  { path: '/du-lieu-ca-nhan/yeu-cau/:requestId?', access: handle, load },
];

export const navigation: Feature['navigation'] = [{ path: '/du-lieu-ca-nhan', label: texts.personalData, access: read, order: 86, seldom: true }];
