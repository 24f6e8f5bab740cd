import type { components } from '../../api/schema';

/** How far a registration is. */
export const registrationStates: Readonly<Record<components['schemas']['InitiativeListedView']['registration'], string>> = {
  draft: 'Đang soạn',
  'handed-in': 'Chờ tiếp nhận',
  returned: 'Bị trả lại',
  accepted: 'Đã tiếp nhận',
};
