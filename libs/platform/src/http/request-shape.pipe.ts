import { ValidationPipe, type ValidationError } from '@nestjs/common';
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

/** Checks the shape of a request and nothing else: unknown fields are refused, nothing is converted silently. */
export function requestShapePipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => Problem.invalid('shape.invalid', {}, flatten(errors, '')),
  });
}
