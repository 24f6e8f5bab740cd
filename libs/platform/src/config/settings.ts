import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Every setting of the program, read and checked once at start. No other file reads the environment. */
export interface Settings {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Folder for uploaded files and made papers. */
  readonly dataDir: string;
  /** Folder of the built web interface; null: the API alone. */
  readonly webDir: string | null;
  /** `https` origin people use; null: whatever the request says (development, demonstration). */
  readonly publicOrigin: string | null;
  /** Where people outside reach the public pages, without a slash at the end; printed on papers. null: papers name the path alone. */
  readonly publicUrl: string | null;
  /** File of the private key that signs checkpoints of the audit chain: outside the database, made where it is missing. */
  readonly checkpointKeyPath: string;
  /** Number of reverse proxies in front whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** True: background jobs run inside the api process. */
  readonly workerInside: boolean;
  readonly databasePoolSize: number;
  /** A session without a request for so long ends. */
  readonly sessionIdleMinutes: number;
  /** A session ends after so long whatever happens. */
  readonly sessionMaxHours: number;
  /** Server that takes mails, e.g. `smtps://name:password@mail.example.vn`; null: mails become files in `mailDir`. Needs `publicOrigin`. */
  readonly smtpUrl: string | null;
  /** Whom mails come from. */
  readonly mailFrom: string;
  /** Folder of the local mailbox: one `.eml` for each mail. */
  readonly mailDir: string;
}

export class SettingsError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting may also be a file (`DATABASE_URL_FILE`), so that secrets never stand in the environment. */
function read(env: Environment, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  const value = file === undefined || file === '' ? env[name] : readFileSync(file, 'utf8').trim();
  return value === undefined || value === '' ? undefined : value;
}

function whole(env: Environment, name: string, fallback: number, max: number): number {
  const text = read(env, name);
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > max) throw new SettingsError(`${name} must be a whole number up to ${max}`);
  return value;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** An address that further parts are put behind: no query, no name and password, no slash at the end. */
function address(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || `${url.origin}${url.pathname}` !== url.href) {
    throw new SettingsError(`${name} must be an address such as https://danvan.example.vn`);
  }
  return url.href.replace(/\/+$/, '');
}

/** @throws SettingsError naming the setting that is missing or wrong. */
export function readSettings(env: Environment = process.env): Settings {
  const databaseUrl = read(env, 'DATABASE_URL');
  if (databaseUrl === undefined) throw new SettingsError('DATABASE_URL is not set');
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) throw new SettingsError('DATABASE_URL must begin with postgres://');
  const level = read(env, 'LOG_LEVEL') ?? 'info';
  const logLevel = logLevels.find((known) => known === level);
  if (logLevel === undefined) throw new SettingsError(`LOG_LEVEL must be one of ${logLevels.join(', ')}`);
  const publicOrigin = read(env, 'PUBLIC_ORIGIN') ?? null;
  if (publicOrigin !== null && new URL(publicOrigin).origin !== publicOrigin) {
    throw new SettingsError('PUBLIC_ORIGIN must be an origin such as https://danvan.example.vn');
  }
  const publicUrl = read(env, 'PUBLIC_URL') ?? publicOrigin;
  const webDir = read(env, 'WEB_DIR');
  const dataDir = resolve(read(env, 'DATA_DIR') ?? '.data/files');
  const smtpUrl = read(env, 'SMTP_URL') ?? null;
  if (smtpUrl !== null && !/^smtps?:\/\/[^/]/.test(smtpUrl)) throw new SettingsError('SMTP_URL must begin with smtp:// or smtps://');
  if (smtpUrl !== null && publicOrigin === null) throw new SettingsError('PUBLIC_ORIGIN must be set when SMTP_URL is: links in mails lead there');
  const mailFrom = read(env, 'MAIL_FROM') ?? 'dan-van-kheo@localhost';
  if (!/^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(mailFrom)) throw new SettingsError('MAIL_FROM must be an address such as Office <office@example.vn>');
  return {
    databaseUrl,
    host: read(env, 'HOST') ?? '127.0.0.1',
    port: whole(env, 'PORT', 3000, 65_535),
    dataDir,
    webDir: webDir === undefined ? null : resolve(webDir),
    publicOrigin,
    publicUrl: publicUrl === null ? null : address('PUBLIC_URL', publicUrl),
    checkpointKeyPath: resolve(read(env, 'CHECKPOINT_KEY_PATH') ?? join(dataDir, 'checkpoint-key.pem')),
    trustedProxies: whole(env, 'TRUSTED_PROXIES', 0, 8),
    logLevel,
    workerInside: (read(env, 'WORKER_INSIDE') ?? 'true') === 'true',
    databasePoolSize: whole(env, 'DATABASE_POOL_SIZE', 10, 200),
    sessionIdleMinutes: whole(env, 'SESSION_IDLE_MINUTES', 60, 1_440),
    sessionMaxHours: whole(env, 'SESSION_MAX_HOURS', 12, 168),
    smtpUrl,
    mailFrom,
    mailDir: resolve(read(env, 'MAIL_DIR') ?? join(dataDir, 'mail')),
  };
}
