import type { ScoreTrail, Season, SeasonResult, SeasonSheet } from '@dvk/scoring-core';
import { LongJson, type LongShape } from '../../../platform/src/text';
import { inListOrder } from '../frozen-season';

/** A version of a result as far as two are compared. */
export interface ComparedVersion {
  readonly programVersion: string;
  readonly season: Omit<Season, 'sheets'>;
  /** Without the trails: they follow from the sheets. */
  readonly result: SeasonResult;
  /** The canonical text of each sheet, by its seat. */
  readonly sheets: ReadonlyMap<string, string>;
}

type Seat = Pick<SeasonSheet, 'nominationCode' | 'assessorCode'>;

export const seatKey = ({ nominationCode, assessorCode }: Seat): string => JSON.stringify([nominationCode, assessorCode]);

const longLists: LongShape = { result: { incomplete: [], ineligible: [], peerGroups: [{ entries: [] }], warnings: [] }, season: { nominations: [], sheets: [], units: [] } };
const noTrail: ScoreTrail = { sheets: [], averages: {}, notApplicable: [], panelExact: '0', officeTotal: null, mean: '0', median: '0', range: '0' };

interface ReadContent {
  readonly format: unknown;
  readonly programVersion: string;
  readonly season: Omit<Season, 'sheets' | 'decisions'> & Partial<Pick<Season, 'decisions'>>;
  readonly result: SeasonResult;
}

/** Reads a manifest that comes in pieces, with no more of it than is compared. */
export class VersionReading {
  private readonly sheets = new Map<string, string>();
  private readonly json = new LongJson(longLists, (list, text) => this.kept(list, text));

  push(piece: string): void {
    this.json.push(piece);
  }

  /** @throws Error when it was no manifest of a known format */
  version(): ComparedVersion {
    const { format, programVersion, season, result } = this.json.value() as ReadContent;
    if (format !== 1) throw new Error('not a manifest of a known format');
    return { programVersion, season: { ...season, decisions: season.decisions ?? [] }, result: inListOrder(result), sheets: this.sheets };
  }

  private kept(list: string, text: string): unknown {
    if (list === 'result.warnings') return undefined;
    const element = JSON.parse(text) as Record<string, unknown>;
    if (list === 'season.sheets') {
      this.sheets.set(seatKey(element as unknown as Seat), text);
      return undefined;
    }
    if ('trail' in element) element['trail'] = noTrail;
    return element;
  }
}
