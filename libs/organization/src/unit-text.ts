import { cleanText, Problem } from '@dvk/platform';

/** A name, document or reason as it is kept: on one line, with single blanks, so that the same name entered by any road is one name. */
export function unitText(typed: string): string {
  return cleanText(typed).replace(/\s+/g, ' ');
}

/** {@link unitText} of what must say something. @throws Problem invalid when nothing is left of it */
export function neededUnitText(typed: string, field: string): string {
  const text = unitText(typed);
  if (text === '') throw Problem.invalid('shape.invalid', {}, [{ field, code: 'shape.is-not-empty' }]);
  return text;
}
