import type { CaseKind } from './council-rules';

/** A person as the minutes name them: as they were called on the day. */
export interface MinutesPerson {
  readonly name: string;
  readonly title: string;
}

export interface MinutesAttendance extends MinutesPerson {
  readonly position: 'chair' | 'vice-chair' | 'secretary' | 'member';
  /** The member in whose place a substitute sat; null for members themselves. */
  readonly substituteFor: string | null;
}

export interface MinutesAbsence extends MinutesPerson {
  readonly reason: string;
  /** Their opinion arrived in writing and counts as the council's rule says. */
  readonly wroteOpinion: boolean;
}

/** One case of a session with what was voted. */
export interface MinutesCase {
  readonly ordinal: number;
  readonly nominationCode: string;
  readonly name: string;
  readonly unitName: string;
  readonly kind: CaseKind;
  /** The award tier that was voted on, or the class of a class; empty of an obstacle. */
  readonly award: string;
  /** What the obstacle is, with its document; else empty. */
  readonly matter: string;
  readonly ballot: 'open' | 'secret';
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
  /** All members or those present, as the council's rule says. */
  readonly denominator: number;
  /** Yes as percent of the denominator: hundredths of a percent, half up. */
  readonly percentHundredths: number;
  /** Asked for by the tier, in hundredths of a percent. */
  readonly thresholdHundredths: number;
  readonly comparison: 'more-than' | 'at-least';
  readonly adopted: boolean;
  /** Everybody who counts said yes. */
  readonly unanimous: boolean;
  /** Who has no vote on the case, as they sat. */
  readonly recused: readonly string[];
  /** Opinions of absent members that were counted. */
  readonly writtenOpinions: number;
  readonly minorityOpinions: readonly { readonly name: string; readonly text: string }[];
  readonly conclusion: string;
}

/** What was to be voted on, called or not. */
export type AgendaLine = Pick<MinutesCase, 'name' | 'kind' | 'award' | 'matter'>;

/** Everything the minutes of a council session say (biên bản họp Hội đồng). */
export interface SessionMinutes {
  readonly sessionId: string;
  readonly campaignName: string;
  /** Which session of the campaign: 1, 2, … */
  readonly number: number;
  readonly title: string;
  readonly place: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly chair: MinutesPerson;
  readonly secretary: MinutesPerson;
  readonly members: number;
  /** The standing part decided, not the full council. */
  readonly standingOnly: boolean;
  readonly present: readonly MinutesAttendance[];
  readonly absent: readonly MinutesAbsence[];
  /** They speak and do not vote. */
  readonly invitees: readonly MinutesPerson[];
  readonly agenda: readonly AgendaLine[];
  readonly cases: readonly MinutesCase[];
  readonly conclusion: string;
}
