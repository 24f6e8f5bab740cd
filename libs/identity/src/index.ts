export * from './identity.module';
export { passwordFault, passwordLength } from './password.policy';
export { hashPassword } from './passwords';
export * from './people-directory.service';
export * from './people-registration.service';
export * from './role-permissions';
export { sessionCookieName } from './session-cookie';
export * from './sessions.service';
