import { messages } from '../../messages/vi';
import { postRoles, type PostRole } from './queries';

/** The role in the words of the office. */
export const roleName = (role: PostRole): string => messages.app.roles[role] ?? role;

export const roleChoices = postRoles.map((role) => ({ value: role, label: roleName(role) }));
