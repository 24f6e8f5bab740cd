import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings } from '@dvk/platform';
import { parse } from 'yaml';
import { type Compose, composeFaults } from './compose-rules';

const root = path.resolve(__dirname, '../..');
const text = readFileSync(path.join(root, 'docker-compose.yml'), 'utf8');
const dockerfile = readFileSync(path.join(root, 'Dockerfile'), 'utf8');
const stages = [...dockerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map((match) => match[1] ?? '');

/** The compose file as a container engine sees it, with one text in it replaced. */
function compose(before = '', after = ''): Compose {
  if (!text.includes(before)) throw new Error(`nothing to plant at: ${before}`);
  return parse(text.replace(before, after), { merge: true }) as Compose;
}

describe('docker-compose.yml', () => {
  it('is valid by the Compose Specification and by the rules for production', () => {
    expect(composeFaults(compose(), stages)).toEqual([]);
  });

  it('has the five services of production and the one that migrates', () => {
    expect(Object.keys(compose().services).sort()).toEqual(['api', 'migrate', 'postgres', 'proxy', 'worker']);
  });

  it.each([
    ['an unknown key', 'shm_size: 256m', 'shared_memory: 256m', /^schema: .*additional properties/],
    ['a wrong type', "retries: 12", 'retries: [12]', /^schema: .*\/healthcheck\/retries/],
    ['a password in the open', 'POSTGRES_PASSWORD_FILE: /run/secrets/database_superuser_password', 'POSTGRES_PASSWORD: postgres', /^postgres: POSTGRES_PASSWORD stands in the open/],
    ['a database address in the open', 'DATABASE_URL_FILE: /run/secrets/database_url', 'DATABASE_URL: postgres://dvk:dvk@postgres/dvk', /^api: DATABASE_URL stands in the open/],
    ['a mail server with its password in the open', 'SMTP_URL_FILE: /run/secrets/smtp_url', 'SMTP_URL: smtps://a:b@mail', /^worker: SMTP_URL stands in the open/],
    ['a secret that is not given', '    secrets:\n      - database_superuser_password\n', '    secrets:\n', /^postgres: POSTGRES_PASSWORD_FILE reads a secret that is not given/],
    ['a secret that nobody declared', '  database_password:\n    file: ./deploy/secrets/database_password\n', '', /^postgres: secret database_password is not declared/],
    ['a secret outside the closed folder', 'file: ./deploy/secrets/database_url', 'file: ./database_url', /^secret database_url/],
    ['no health check', 'test: [CMD, node, deploy/worker-alive.mjs]', 'disable: true', /^worker: has no health check/],
    ['no restart', '    image: caddy:2.10-alpine\n    restart: unless-stopped', '    image: caddy:2.10-alpine', /^proxy: does not restart/],
    ['an image of no version', 'caddy:2.10-alpine', 'caddy', /^proxy: names no version/],
    ['a published database', '    shm_size: 256m', "    shm_size: 256m\n    ports: ['5432:5432']", /^postgres: publishes a port/],
    ['an open database network', 'internal: true', 'internal: false', /^postgres: is on the open network inside/],
    ['a missing stage', 'target: product', 'target: produkt', /^api: builds a stage the Dockerfile lacks/],
    ['no waiting', 'condition: service_healthy', 'condition: service_started', /does not wait until postgres is ready/],
  ])('a planted fault is caught: %s', (_name, before, after, fault) => {
    expect(composeFaults(compose(before, after), stages)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });

  it.each(['api', 'worker', 'migrate'])('gives %s settings that the program accepts', (name) => {
    const { DATABASE_URL_FILE: file, SMTP_URL_FILE: mailFile, ...environment } = compose().services[name]?.environment ?? {};
    expect(file).toBe('/run/secrets/database_url');
    // Only who sends mails knows how.
    expect(mailFile).toBe(name === 'worker' ? '/run/secrets/smtp_url' : undefined);
    const origin = 'https://danvan.example.vn';
    const settings = readSettings({ ...environment, PUBLIC_ORIGIN: origin, DATABASE_URL: 'postgresql://dvk:x@postgres:5432/dvk' });
    expect(settings).toMatchObject({ publicOrigin: origin, trustedProxies: 1 });
    expect(settings.workerInside).toBe(name === 'worker' || name === 'migrate');
  });

  it('keeps secrets and keys out of the repository and out of the image', () => {
    const ignored = (file: string): boolean => {
      try {
        execFileSync('git', ['check-ignore', '--quiet', '--no-index', file], { cwd: root });
        return true;
      } catch {
        return false;
      }
    };
    for (const file of ['deploy/secrets/database_url', 'deploy/tls/office.key', '.data/database.json']) expect([file, ignored(file)]).toEqual([file, true]);
    const sent = readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n');
    expect(sent).toContain('*');
    expect(sent.filter((line) => /^!.*(secrets|tls|\.data)/.test(line))).toEqual([]);
  });
});

describe('Dockerfile', () => {
  it('builds in stages, and what runs carries no build tools and no root', () => {
    expect(stages).toEqual(['base', 'build', 'packages', 'product']);
    const product = dockerfile.slice(dockerfile.indexOf('AS product'));
    expect(product).toMatch(/^USER node$/m);
    expect(product).toMatch(/^HEALTHCHECK /m);
    expect(product).not.toMatch(/npm (ci|install)/);
    expect(product).toMatch(/--from=packages \/app\/node_modules/);
  });

  it('copies only what exists', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap((match) => (match[1] ?? '').split(' ').slice(0, -1));
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});
