import Ajv, { type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What the rules below look at; the schema has checked the shapes before. */
interface Service {
  readonly image?: string;
  readonly build?: { readonly target?: string };
  readonly restart?: string;
  readonly ports?: readonly unknown[];
  readonly networks?: readonly string[];
  readonly secrets?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test?: unknown; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly secrets: Readonly<Record<string, { readonly file?: string }>>;
}

const schema: object = JSON.parse(readFileSync(path.join(__dirname, 'compose-spec.schema.json'), 'utf8'));
// The schema is of its authors' taste, not ours: `strict` would refuse its style, unknown formats are theirs.
const validate: ValidateFunction<Compose> = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile<Compose>({
  ...schema,
  $schema: 'http://json-schema.org/draft-07/schema#',
});

const secretName = /PASSWORD|SECRET|TOKEN|PRIVATE|API_KEY|DATABASE_URL|SMTP_URL/;

/**
 * Everything that is wrong with a compose file for production.
 *
 * @param document the parsed file, merges resolved
 * @param stages names of the Dockerfile's stages
 * @returns one line per fault, empty when there is none
 */
export function composeFaults(document: unknown, stages: readonly string[]): readonly string[] {
  if (!validate(document)) return (validate.errors ?? []).map((error) => `schema: ${error.instancePath} ${error.message ?? ''}`);
  const services = Object.entries(document.services);
  return [
    ...services.flatMap(([name, service]) => serviceFaults(name, service, document, stages)),
    ...networkFaults(document),
    ...Object.entries(document.secrets).flatMap(([name, { file }]) =>
      file?.startsWith('./deploy/secrets/') === true ? [] : [`secret ${name}: is no file of deploy/secrets`],
    ),
  ];
}

function serviceFaults(name: string, service: Service, document: Compose, stages: readonly string[]): string[] {
  const faults: string[] = [];
  const once = service.restart === 'no';
  if (!once && service.restart !== 'unless-stopped') faults.push('does not restart');
  if (!once && (service.healthcheck?.test === undefined || service.healthcheck.disable === true)) faults.push('has no health check');
  if (service.image === undefined || !/:[^:/]+$/.test(service.image) || service.image.endsWith(':latest')) faults.push('names no version of its image');
  if (service.build !== undefined && !stages.includes(service.build.target ?? '')) faults.push('builds a stage the Dockerfile lacks');
  for (const [key, value] of Object.entries(service.environment ?? {})) {
    if (!secretName.test(key)) continue;
    const secret = key.endsWith('_FILE') && /^\/run\/secrets\/(.+)$/.exec(value)?.[1];
    if (typeof secret !== 'string') faults.push(`${key} stands in the open`);
    else if (service.secrets?.includes(secret) !== true) faults.push(`${key} reads a secret that is not given to it`);
  }
  for (const secret of service.secrets ?? []) if (!(secret in document.secrets)) faults.push(`secret ${secret} is not declared`);
  for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
    if (condition === 'service_started') faults.push(`does not wait until ${other} is ready`);
  }
  return faults.map((fault) => `${name}: ${fault}`);
}

/** Only the proxy faces the network, and the database has no way out. */
function networkFaults({ services, networks }: Compose): string[] {
  const open = Object.entries(services).flatMap(([name, { ports }]) => (ports !== undefined && name !== 'proxy' ? [`${name}: publishes a port`] : []));
  const outside = (services['postgres']?.networks ?? ['default']).filter((network) => networks[network]?.internal !== true);
  return [...open, ...outside.map((network) => `postgres: is on the open network ${network}`)];
}
