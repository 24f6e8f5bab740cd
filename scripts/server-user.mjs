import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/**
 * The account the database server runs under. PostgreSQL refuses to run as root, so root hands it to `postgres` or `nobody`;
 * anybody else runs it as themselves (undefined). A cluster that exists keeps its owner: its files are closed to everybody else.
 *
 * @param {string} [dataFolder] of a cluster that may exist
 * @returns {{name: string, uid: number, gid: number} | undefined}
 * @throws {Error} with code `no-unprivileged-user` when root finds none of them
 */
export function serverUser(dataFolder) {
  if (process.getuid?.() !== 0) return undefined;
  const present = dataFolder && statSync(dataFolder, { throwIfNoEntry: false });
  if (present && present.uid !== 0) return { name: String(present.uid), uid: present.uid, gid: present.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  for (const wanted of ['postgres', '_postgres', 'nobody']) {
    const account = accounts.find(({ name, uid }) => name === wanted && uid > 0);
    if (account) return account;
  }
  throw Object.assign(new Error('no account named postgres or nobody'), { code: 'no-unprivileged-user' });
}

/** True when the account may do `test` (a flag of test(1): r, w, x) on the path, with every folder above it passable. */
export function mayUse(user, path, ...tests) {
  if (user === undefined) return true;
  const script = tests.map((test) => `test -${test} "$1"`).join(' && ');
  return spawnSync('/bin/sh', ['-c', script, 'sh', path], { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' }).status === 0;
}
