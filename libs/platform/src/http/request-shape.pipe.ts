import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { type FieldProblem, Problem } from './problem';

function flatten(errors: readonly ValidationError[], path: string): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`;
    const own = Object.keys(error.constraints ?? {}).map((constraint) => ({ field, code: `shape.${kebab(constraint)}` }));
    return [...own, ...flatten(error.children ?? [], field)];
  });
}

function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

/** No document of ours has as many levels; what reads it walks by recursion and must not be led past its stack. */
const deepest = 40;

/** Walks level by level, so that its own depth stays one. */
function isDeeperThan(value: unknown, levels: number): boolean {
  let level: object[] = typeof value === 'object' && value !== null ? [value] : [];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= levels) return true;
    level = level.flatMap((entry) => Object.values(entry).filter((inner: unknown) => typeof inner === 'object' && inner !== null));
  }
  return false;
}

class RequestShapePipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && isDeeperThan(value, deepest)) throw Problem.invalid('shape.too-deep', { max: deepest });
    return super.transform(value, metadata);
  }
}

/** Checks the shape of a request and nothing else: unknown fields are refused, nothing is converted silently. */
export function requestShapePipe(): ValidationPipe {
  return new RequestShapePipe({
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => Problem.invalid('shape.invalid', {}, flatten(errors, '')),
  });
}
