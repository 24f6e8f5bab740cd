/** Names of the environment variables by which set-up tells the test processes what it started. */
export const testEnvironment = {
  /** `postgresql://` of the superuser, database `postgres`: makes and drops databases. */
  adminUrl: 'DVK_TEST_ADMIN_URL',
  /** `postgresql://` of the product's account, without a database name at its end. */
  ownerUrl: 'DVK_TEST_OWNER_URL',
  /** Folder that lives as long as the run. */
  folder: 'DVK_TEST_FOLDER',
  /** Program file of the browser for end-to-end tests. */
  browser: 'DVK_TEST_BROWSER',
} as const;

/** Owner of every test database. */
export const testAccount = 'dvk';

/** @throws when the jest project that needs it was started without its global set-up. */
export function fromSetUp(name: keyof typeof testEnvironment): string {
  const value = process.env[testEnvironment[name]];
  if (value === undefined) throw new Error(`${testEnvironment[name]} is not set: run through jest's integration or e2e project`);
  return value;
}
