import type { PaperSettings } from '@dvk/campaigns';
import { compareVietnamese, type ScoreTrail, type Season, type SeasonResult } from '@dvk/scoring-core';
import { type KeepElement, type LongShape, readLongJson } from '../../../../platform/src/text';
import type { PaperKind } from '../../paper-kinds';
import type { PanelDecisionLine } from '../scoring-report/scoring-report';
import type { PrintedCheckpoint } from '../word/verify-mark';
import type { BehindTheResult } from './behind-the-result';

/** What a paper is made of besides the manifest; travels as JSON to the process that draws. */
export interface PaperOrder {
  readonly kind: PaperKind;
  readonly sha256: string;
  /** ISO instant: stands for every time the file names. */
  readonly frozenAt: string;
  readonly papers: PaperSettings;
  /** Origin of the public pages; null: none is known. */
  readonly publicUrl: string | null;
  /** Signed when the result was frozen. */
  readonly checkpoint: PrintedCheckpoint | null;
  readonly decisions: readonly PanelDecisionLine[];
  /** Whether the units that get a notice see ranks and scores; other papers always name them. */
  readonly showsFigures: boolean;
  readonly behind: BehindTheResult;
  /** The office's own template in Base64; null: the standard paper. */
  readonly template: string | null;
}

export interface OrderedSeason {
  readonly season: Season;
  readonly result: SeasonResult;
}

/**
 * A manifest's season and result with the peer groups in the order of every list. Without the front door of awards, which would
 * bring the whole server into the process that draws.
 */
export function seasonOfManifest(text: string): OrderedSeason {
  return orderedSeasonOf(JSON.parse(text) as ManifestContent);
}

/** {@link seasonOfManifest} of one that comes in pieces, with no more of it than the paper needs: a list, or what a correction changed, names no mark, and without them there is room for its rows. */
export async function readSeasonFor({ kind }: Pick<PaperOrder, 'kind'>, pieces: AsyncIterable<string>): Promise<OrderedSeason> {
  return orderedSeasonOf((await readLongJson(pieces, longLists, kind === 'award-list' || kind === 'change-table' ? withoutMarks() : everything())) as ManifestContent);
}

const longLists: LongShape = { result: { incomplete: [], ineligible: [], peerGroups: [{ entries: [] }], warnings: [] }, season: { nominations: [], sheets: [], units: [] } };

/** Marks are few and stand in millions of places: each is held once. */
function everything(): KeepElement {
  const known = new Map<string, unknown>();
  return (list, text) => {
    const element = JSON.parse(text) as Record<string, unknown>;
    if (list !== 'season.sheets') return element;
    const marks = element['marks'] as Record<string, unknown>;
    for (const [code, mark] of Object.entries(marks)) {
      const key = JSON.stringify(mark);
      if (!known.has(key)) known.set(key, mark);
      marks[code] = known.get(key);
    }
    return element;
  };
}
const noTrail: ScoreTrail = { sheets: [], averages: {}, notApplicable: [], panelExact: '0', officeTotal: null, mean: '0', median: '0', range: '0' };

/** What tens of thousands of lines have in common is held once. */
const common = ['award', 'awardStatus', 'class', 'field', 'peerGroup', 'subjectKind', 'unitCode'];

function withoutMarks(): KeepElement {
  const known = new Map<unknown, unknown>();
  return (list, text) => {
    if (list === 'season.sheets' || list === 'result.warnings') return undefined;
    const element = JSON.parse(text) as Record<string, unknown>;
    for (const key of common) {
      const value = element[key];
      if (typeof value !== 'string') continue;
      if (!known.has(value)) known.set(value, value);
      element[key] = known.get(value);
    }
    if ('trail' in element) element['trail'] = noTrail;
    return element;
  };
}

interface ManifestContent {
  readonly season: Omit<Season, 'decisions'> & Partial<Pick<Season, 'decisions'>>;
  readonly result: SeasonResult;
}

function orderedSeasonOf({ season, result }: ManifestContent): OrderedSeason {
  // Manifests without a recorded decision do not name the list at all.
  return { season: { ...season, decisions: season.decisions ?? [] }, result: { ...result, peerGroups: [...result.peerGroups].sort((a, b) => compareVietnamese(a.name, b.name)) } };
}
