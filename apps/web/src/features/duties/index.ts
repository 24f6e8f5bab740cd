import { navigation as texts } from '../../messages/vi/navigation';
import type { Feature } from '../../ui/feature';

const desk = ['duty.plan'];
const unit = ['initiative.register'];

/** One page to be fetched for all of them: what stands in the first script of everybody is kept short. */
export const routes: Feature['routes'] = ['/viec-phai-lam', '/lich-viec/:planId?', '/don-doc-don-vi'].map((path, at) => ({ path, access: at === 0 ? unit : desk, load: () => import('./pages') }));

export const navigation: Feature['navigation'] = [
  { path: '/viec-phai-lam', label: texts.duties, access: unit, order: 11 },
  { path: '/lich-viec', label: texts.dutyCalendar, access: desk, order: 55, seldom: true },
];
