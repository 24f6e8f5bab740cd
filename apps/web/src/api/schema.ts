/** Written by hand until the server's description exists; `openapi-typescript` then overwrites this file. */
export interface paths {
  '/api/session': {
    get: { responses: { 200: { content: { 'application/json': components['schemas']['SessionView'] } } } };
    post: {
      requestBody: { content: { 'application/json': components['schemas']['SignInRequest'] } };
      responses: { 201: { content: { 'application/json': components['schemas']['SessionView'] } } };
    };
    delete: { responses: { 204: { content?: never } } };
  };
  '/api/session/password': {
    put: {
      requestBody: { content: { 'application/json': components['schemas']['ChangePasswordRequest'] } };
      responses: { 204: { content?: never } };
    };
  };
}
export interface components {
  schemas: {
    SignInRequest: { username: string; password: string };
    ChangePasswordRequest: { currentPassword: string; newPassword: string };
    PostView: { id: string; role: string; unitId: string; unitName: string };
    SessionView: {
      person: { id: string; fullName: string; username: string };
      posts: components['schemas']['PostView'][];
      permissions: string[];
      mustChangePassword: boolean;
    };
  };
}
