import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type DeclaredRoute, routeDeclarations } from '@dvk/platform';
import { controllers } from './controllers';

/** A piece of a JSON schema, as far as openapi.json uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

interface DescribedParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface DescribedOperation {
  readonly operationId: string;
  readonly parameters?: readonly DescribedParameter[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>>;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export interface Operation {
  /** E.g. `ScoreSheets_write`. */
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  readonly pathParameters: readonly string[];
  readonly queryParameters: readonly DescribedParameter[];
  /** Of a request body; null: there is none. */
  readonly mediaType: string | null;
  /** Fields of the answer that are lists of objects; empty text: the answer itself is one. */
  readonly lists: readonly string[];
}

const description = JSON.parse(readFileSync(resolve(__dirname, '../../openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** Every operation that openapi.json describes. */
export const apiOperations: readonly Operation[] = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, parameters = [], requestBody, responses }]) => ({
    id: operationId,
    method: method.toUpperCase(),
    path,
    pathParameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    queryParameters: parameters.filter((parameter) => parameter.in === 'query'),
    mediaType: Object.keys(requestBody?.content ?? {})[0] ?? null,
    lists: listsIn(responses['200']?.content?.['application/json']?.schema),
  })),
);

function listsIn(schema: Schema | undefined): string[] {
  const { properties = {}, ...answer } = resolved(schema);
  const lists = Object.entries({ ...properties, ...(answer.type === 'array' ? { '': answer } : {}) });
  return lists.flatMap(([name, { type, items }]) => (type === 'array' && (items?.$ref !== undefined || items?.type === 'object') ? [name] : []));
}

function resolved(schema: Schema = {}): Schema {
  return schema.$ref === undefined ? schema : (description.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
}

/** The permission each operation asks for, by its id; null: it is public. Read from the program's own routes. */
export function permissionsOfOperations(): ReadonlyMap<string, string | null> {
  const routes = new Map(routeDeclarations(controllers()).declared.map((route) => [keyOf(route), route.permission]));
  return new Map(
    apiOperations.map(({ id, method, path }) => {
      const permission = routes.get(`${method} ${path}`);
      if (permission === undefined) throw new Error(`${id} is described in openapi.json and no route answers it`);
      return [id, permission];
    }),
  );
}

const keyOf = ({ method, path }: DeclaredRoute): string => `${method} /api${path.replace(/:(\w+)/g, '{$1}')}`;
