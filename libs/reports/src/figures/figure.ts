import type { UnitKind } from '@dvk/organization';
import type { SubjectKind } from '@dvk/scoring-core';

/** đăng ký · tiếp nhận · công nhận · còn hiệu lực · được nhân rộng · loại bỏ · được khen, in the order of every table. */
export const figures = ['registered', 'accepted', 'recognised', 'in-force', 'replicated', 'dropped', 'rewarded'] as const;

export type Figure = (typeof figures)[number];

export type Counts = Readonly<Record<Figure, number>>;

/** By units as they stood on the cut-off day, or by those in charge of them today. */
export const structures = ['then', 'now'] as const;

export type Structure = (typeof structures)[number];

/** What a report of figures is asked. */
export interface FiguresQuestion {
  /** The unit reported on; null: everything the actor answers for. */
  readonly unitId: string | null;
  /** The unit itself with what it took over, and nothing of what stands below it. */
  readonly alone: boolean;
  /** `YYYY-MM-DD`: the last day that counts. */
  readonly cutOff: string;
  /** First day of the period; null: from the beginning. */
  readonly from: string | null;
  /** Last day of the period; null: the cut-off day. */
  readonly to: string | null;
  readonly structure: Structure;
  /** Whether what was written down after the cut-off day about days before it counts. */
  readonly late: boolean;
  readonly subjectKind: SubjectKind | null;
  /** The word itself; empty: those without one. */
  readonly field: string | null;
}

/** All initiatives of one unit, one field and one kind together. */
export interface FigureCell {
  readonly unitId: string;
  readonly unitName: string;
  /** What the unit was on the cut-off day, or is today. */
  readonly unitKind: UnitKind;
  readonly field: string;
  readonly subjectKind: SubjectKind;
  /** Every initiative counted here was registered by this very unit, by none that it took over. */
  readonly own: boolean;
  readonly counts: Counts;
}

/** An initiative recognised in the period, or in force on the cut-off day, with the document that says so: what a unit shows for its own marks. */
export interface RecognisedModel {
  readonly code: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly field: string;
  readonly subjectKind: SubjectKind;
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly recognised: boolean;
  readonly inForce: boolean;
}

/** What a figure counts, in words. */
export interface FigureDefinition {
  readonly figure: Figure;
  readonly name: string;
  readonly definition: string;
}

/** The answer to a question, of one moment. */
export interface FiguresReport {
  readonly question: FiguresQuestion;
  /** Name of what is reported on, as borne on the cut-off day or today. */
  readonly unitName: string;
  /** Instant up to which what was written down counts. */
  readonly knownAt: string;
  readonly definitions: readonly FigureDefinition[];
  /** By unit, field and kind in Vietnamese order. */
  readonly cells: readonly FigureCell[];
  readonly models: readonly RecognisedModel[];
}

/** One line of a table. */
export interface FigureRow {
  /** Id of a unit, its kind, the word of a field, or a kind of initiative. */
  readonly key: string;
  readonly name: string;
  readonly own: boolean;
  readonly counts: Counts;
}

export const noCounts: Counts = Object.fromEntries(figures.map((figure) => [figure, 0])) as Counts;
