import { formatDecimal } from '@dvk/scoring-core';
import { formatCount } from '../../messages/format';
import { awards as awardsMessages } from '../../messages/vi/awards';
import { exactInWords, withComma } from './figures';
import type { LineDetail } from './queries';

const texts = awardsMessages.explanation;

/** What the way from the sheets to the total is told from; figures as the server prints them. */
interface Way {
  readonly scope: string;
  readonly method: string;
  /** Those that count. */
  readonly sheets: readonly { readonly total: string | null; readonly trimmed: boolean }[];
  readonly panelExact: string;
  readonly officeTotal: string | null;
  readonly exactScore: string;
  readonly finalScore: string | null;
  readonly decimals: number;
  readonly totalMax: string;
}

/** The way from the sheets to the total, step by step, in the order of the arithmetic. */
export function stepsOf({ scope, method, sheets, panelExact, officeTotal, exactScore, finalScore, decimals, totalMax }: Way): readonly string[] {
  const used = sheets.filter(({ trimmed }) => !trimmed).map(({ total }) => withComma(total));
  const dropped = sheets.filter(({ trimmed }) => trimmed).map(({ total }) => withComma(total));
  const panel = exactInWords(panelExact);
  const applied = texts.methods[method === 'trimmed' && dropped.length === 0 ? 'mean' : (method as keyof typeof texts.methods)];
  return [
    scope === 'sheet' ? texts.fromSheets(applied, used.join(' + '), formatCount(used.length), panel) : texts.fromCriteria(applied, panel),
    ...(dropped.length === 0 ? [] : [texts.dropped(dropped.join(', '))]),
    ...(officeTotal === null ? [] : [texts.office(panel, withComma(officeTotal), exactInWords(exactScore))]),
    texts.bounds(withComma(totalMax)),
    texts.rounded(exactInWords(exactScore), formatCount(decimals), withComma(finalScore)),
  ];
}

/** The band the score falls into, and on which score classes stand. */
export function classLines(band: LineDetail['explanation']['band'], classOn: string): readonly string[] {
  return [band === null ? texts.noBand : bandText(band), texts.classOn[classOn as keyof typeof texts.classOn]];
}

/** A band of scores as an interval: `từ 80,00 đến dưới 90,00`. */
function bandText({ name, from, fromInclusive, to, toInclusive }: NonNullable<LineDetail['explanation']['band']>): string {
  const places = (hundredths: number): string => formatDecimal(hundredths, { comma: true });
  const low = from === null ? null : fromInclusive ? texts.atLeast(places(from)) : texts.above(places(from));
  const high = to === null ? null : toInclusive ? texts.atMost(places(to)) : texts.below(places(to));
  return texts.band(name, [low, high].filter((part) => part !== null).join(', '));
}

/** What a fact does. A knock-out into no class at all bars the nomination. */
export function factEffect(kind: string, className: string | null): string {
  const effect = kind === 'warning' || kind === 'class-cap' ? kind : className === null ? 'block' : 'knock-out';
  return texts.factKinds[effect](className ?? '');
}

/** A key of the tie chain by its name. */
export const keyName = (key: string, criterion: string | null): string =>
  key === 'average' ? texts.keys.average(criterion ?? '') : texts.keys[key as 'median' | 'smaller-spread' | 'legal-preference'];

/** A figure of a key: yes or no, a decimal as printed, or a fraction in words. */
export const keyFigure = (key: string, text: string): string =>
  key === 'legal-preference' ? (text === '1' ? texts.yes : texts.no) : text.includes('.') ? withComma(text) : exactInWords(text);

export const tierLine = ({ award, awarded, lastRank }: Pick<LineDetail['explanation']['tiers'][number], 'award' | 'awarded' | 'lastRank'>): string =>
  lastRank === null ? texts.nobody(award) : texts.tier(award, formatCount(awarded), formatCount(lastRank));
