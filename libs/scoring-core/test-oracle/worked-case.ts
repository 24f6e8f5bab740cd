import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fraction, fraction } from '../src';

interface WorkedCase {
  readonly id: string;
  readonly topic: string;
  readonly source: readonly { readonly title: string; readonly url: string }[];
}

export type Numbers = readonly number[];

const file = JSON.parse(readFileSync(join(__dirname, '../oracles/score-oracles.json'), 'utf8')) as {
  readonly cases: readonly WorkedCase[];
};

export const caseIds = file.cases.map(({ id }) => id);

/**
 * Declares a test for one worked case of the file, named after the case and the
 * sources it cites. The numbers are read from the file, never typed in a test.
 */
export function workedCase<Inputs, Expected>(id: string, check: (inputs: Inputs, expected: Expected) => void): void {
  const found = file.cases.find((item) => item.id === id) as (WorkedCase & { inputs: Inputs; expected: Expected }) | undefined;
  if (found === undefined) throw new Error(`no worked case ${id}`);
  it(`${id}: ${found.topic} [${found.source.map(({ title }) => title).join('; ')}]`, () => check(found.inputs, found.expected));
}

/** The exact number that a decimal text or JSON number stands for. */
export function exact(value: number | string): Fraction {
  const [whole = '', part = ''] = String(value).split('.');
  return fraction(BigInt(whole + part), 10n ** BigInt(part.length));
}

export const asNumber = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);
