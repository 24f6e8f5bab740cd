import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `node deploy/make-secrets.mjs`: random passwords for docker-compose.yml into deploy/secrets, once. Existing files stay as they are.
 * The folder is closed to other accounts; the files inside are readable, because the containers' accounts have other numbers.
 */
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'secrets');
const names = ['database_superuser_password', 'database_password', 'database_url', 'smtp_url'];
if (names.some((name) => existsSync(path.join(folder, name)))) {
  console.error(`${folder}: secrets exist already, nothing changed`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
chmodSync(folder, 0o700);
const password = randomBytes(32).toString('base64url');
const secrets = {
  database_superuser_password: randomBytes(32).toString('base64url'),
  database_password: password,
  database_url: `postgresql://dvk:${password}@postgres:5432/dvk`,
  // Empty: mails become files in the volume `files`. Otherwise e.g. smtps://name:password@mail.example.vn
  smtp_url: '',
};
for (const name of names) {
  const file = path.join(folder, name);
  writeFileSync(file, secrets[name], { flag: 'wx' });
  chmodSync(file, 0o444);
}
console.log(`${folder}: ${names.join(', ')}`);
