/** Permissions that open the routes of this context. */
export const privacyPermissions = {
  read: 'personal-data.read',
  handle: 'personal-data.handle',
} as const;
