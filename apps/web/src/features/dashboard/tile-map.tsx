import { useHref, useNavigate } from 'react-router';
import { formatCount } from '../../messages/format';
import { dashboard as texts } from '../../messages/vi/dashboard';
import { useWideScreen } from '../../ui/use-media-query';
import { dutiesAddress, figuresAddress } from './addresses';
import css from './dashboard.module.css';
import type { Dashboard, Tile } from './queries';
import { ShapeMark } from './shape-mark';
import { type Measure, openState, stateOf, statesOf, twoLines, wordsOf } from './tile-states';

const size = { width: 114, height: 74, gap: 6 } as const;
/** More letters than these, bold, are wider than a tile. */
const mostLetters = 13;
const territories: readonly string[] = ['commune', 'ward', 'special-zone', 'township', 'district', 'residential-area'];

/** One tile for each unit of the area, drawn from the data alone. */
export function TileMap({ board, measure }: { board: Dashboard; measure: Measure }) {
  const groups = [
    { title: texts.territories, tiles: board.tiles.filter(({ kind }) => territories.includes(kind)) },
    { title: texts.bodies, tiles: board.tiles.filter(({ kind }) => !territories.includes(kind)) },
  ].filter(({ tiles }) => tiles.length > 0);
  return (
    <div>
      <Legend tiles={board.tiles} measure={measure} />
      {groups.map(({ title, tiles }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <Grid tiles={tiles} board={board} measure={measure} />
        </section>
      ))}
    </div>
  );
}

function Legend({ tiles, measure }: { tiles: readonly Tile[]; measure: Measure }) {
  return (
    <ul className={css.legend}>
      {statesOf(measure).map((state) => (
        <li key={state.key}>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" data-tone={state.tone} className={css.mark}>
            <ShapeMark shape={state.shape} x={9} y={9} />
          </svg>
          {texts.legend(state.word, formatCount(tiles.filter((tile) => stateOf(tile, measure).key === state.key).length))}
        </li>
      ))}
    </ul>
  );
}

function Grid({ tiles, board, measure }: { tiles: readonly Tile[]; board: Dashboard; measure: Measure }) {
  const columns = useWideScreen() ? 9 : 3;
  const wide = columns * (size.width + size.gap);
  const high = Math.ceil(tiles.length / columns) * (size.height + size.gap);
  return (
    <svg className={css.map} viewBox={`0 0 ${wide} ${high}`} role="group">
      {tiles.map((tile, at) => (
        <g key={tile.unitId} transform={`translate(${(at % columns) * (size.width + size.gap)} ${Math.floor(at / columns) * (size.height + size.gap)})`}>
          <OneTile tile={tile} measure={measure} address={measure === 'stage' ? figuresAddress(board, tile.unitId) : dutiesAddress(board.dutyYear, openState(tile))} />
        </g>
      ))}
    </svg>
  );
}

function OneTile({ tile, measure, address }: { tile: Tile; measure: Measure; address: string }) {
  const navigate = useNavigate();
  const href = useHref(address);
  const state = stateOf(tile, measure);
  const words = wordsOf(tile, measure);
  return (
    <a
      href={href}
      className={css.tile}
      data-tone={state.tone}
      aria-label={texts.tile(tile.unitName, words)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        void navigate(address);
      }}
    >
      <title>{texts.tile(tile.unitName, words)}</title>
      <rect width={size.width} height={size.height} rx="4" />
      {twoLines(tile.unitName, mostLetters).map((line, at) => (
        <text key={line} x="8" y={20 + at * 16} className={css.tileName}>
          {line}
        </text>
      ))}
      <ShapeMark shape={state.shape} x={15} y={60} />
      <text x="28" y="64" className={css.tileWord}>
        {words}
      </text>
    </a>
  );
}
