import { formatCount } from '../../messages/format';
import { dashboard as texts } from '../../messages/vi/dashboard';
import type { Tile } from './queries';

export const measures = ['stage', 'duties'] as const;
export type Measure = (typeof measures)[number];

/** A state of a tile: told by a word, a shape and a colour. */
export interface TileState {
  readonly key: string;
  /** In the legend. */
  readonly word: string;
  readonly shape: Shape;
  readonly tone: 'strong' | 'good' | 'progress' | 'attention' | 'bad' | 'none';
}

export type Shape = 'star' | 'circle' | 'half' | 'ring' | 'triangle' | 'square' | 'dash';

const stages: readonly TileState[] = [
  { key: 'rewarded', word: texts.stages.rewarded, shape: 'star', tone: 'strong' },
  { key: 'recognised', word: texts.stages.recognised, shape: 'circle', tone: 'good' },
  { key: 'accepted', word: texts.stages.accepted, shape: 'half', tone: 'progress' },
  { key: 'registered', word: texts.stages.registered, shape: 'ring', tone: 'attention' },
  { key: 'none', word: texts.stages.none, shape: 'dash', tone: 'none' },
];
const owing: readonly TileState[] = [
  { key: 'late', word: texts.owing.late, shape: 'triangle', tone: 'bad' },
  { key: 'near', word: texts.owing.near, shape: 'square', tone: 'attention' },
  { key: 'ahead', word: texts.owing.ahead, shape: 'half', tone: 'progress' },
  { key: 'done', word: texts.owing.done, shape: 'circle', tone: 'good' },
  { key: 'none', word: texts.owing.none, shape: 'dash', tone: 'none' },
];

/** Every state a tile can have, the one that counts first before the others. */
export const statesOf = (measure: Measure): readonly TileState[] => (measure === 'stage' ? stages : owing);

/** What is not done and counts first; null: everything is. */
export const openState = ({ duties }: Pick<Tile, 'duties'>): 'late' | 'near' | 'ahead' | null => (['late', 'near', 'ahead'] as const).find((state) => duties[state] > 0) ?? null;

function keyOf({ counts, duties }: Tile, measure: Measure): string {
  if (measure === 'stage') return (['rewarded', 'recognised', 'accepted', 'registered'] as const).find((stage) => counts[stage] > 0) ?? 'none';
  return openState({ duties }) ?? (duties.done + duties['done-late'] > 0 ? 'done' : 'none');
}

export function stateOf(tile: Tile, measure: Measure): TileState {
  const key = keyOf(tile, measure);
  const states = statesOf(measure);
  return states.find((state) => state.key === key) ?? (states.at(-1) as TileState);
}

/** What stands in the tile below its name. */
export function wordsOf(tile: Tile, measure: Measure): string {
  const state = stateOf(tile, measure);
  if (measure === 'duties' && state.key === 'late') return texts.lateCount(formatCount(tile.duties.late));
  return measure === 'duties' && state.key === 'near' ? texts.nearCount(formatCount(tile.duties.near)) : state.word;
}

/** A name on at most two lines of a tile; what does not fit ends in an ellipsis. */
export function twoLines(name: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, 2).map((line) => (line.length > most ? `${line.slice(0, most - 1)}…` : line));
  if (lines.length > 2 && shown[1] !== undefined && !shown[1].endsWith('…')) shown[1] = `${shown[1].slice(0, most - 1)}…`;
  return shown;
}
