import { type Figure, type FigureDefinition, figures } from './figure';
import { FIGURE_WORDS } from './messages.vi';

interface DefinedFigure {
  /** What it counts, in words. */
  readonly words: { readonly name: string; readonly definition: string };
  /** The same of the row `fact` of one initiative (see `FiguresRepository`); `$3` and `$4` are the first and the last day of the period. */
  readonly counts: string;
}

const inPeriod = (day: string): string => `coalesce(${day} BETWEEN $3::date AND $4::date, false)`;

/** Each figure with its definition and the condition that counts it, in one place so that neither changes without the other being seen. */
export const figureTable: Readonly<Record<Figure, DefinedFigure>> = {
  registered: { words: FIGURE_WORDS.registered, counts: `fact.registered AND ${inPeriod('fact.registered_on')}` },
  accepted: { words: FIGURE_WORDS.accepted, counts: `fact.accepted AND ${inPeriod('fact.accepted_on')}` },
  recognised: { words: FIGURE_WORDS.recognised, counts: 'fact.recognised' },
  'in-force': { words: FIGURE_WORDS['in-force'], counts: 'fact.recognition_lasts AND fact.dropped_on IS NULL' },
  replicated: { words: FIGURE_WORDS.replicated, counts: inPeriod('fact.copied_on') },
  dropped: { words: FIGURE_WORDS.dropped, counts: inPeriod('fact.dropped_on') },
  rewarded: { words: FIGURE_WORDS.rewarded, counts: 'fact.rewarded' },
};

export const figureDefinitions: readonly FigureDefinition[] = figures.map((figure) => ({ figure, ...figureTable[figure].words }));
