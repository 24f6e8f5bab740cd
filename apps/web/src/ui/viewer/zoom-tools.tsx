import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import css from './viewer.module.css';
import { fitted, largest, smallest, zoomed } from './zoom';

const texts = messages.viewer;

/** Smaller, how large, larger, back to what fits; always at the same place. */
export function ZoomTools({ percent, onZoom }: { percent: number; onZoom: (percent: number) => void }) {
  return (
    <div className={css.together}>
      <button type="button" aria-label={texts.zoomOut} title={texts.zoomOut} disabled={percent <= smallest} onClick={() => onZoom(zoomed(percent, -1))}>
        −
      </button>
      <span className={css.percent}>{texts.percent(formatCount(percent))}</span>
      <button type="button" aria-label={texts.zoomIn} title={texts.zoomIn} disabled={percent >= largest} onClick={() => onZoom(zoomed(percent, 1))}>
        +
      </button>
      <button type="button" disabled={percent === fitted} onClick={() => onZoom(fitted)}>
        {texts.fit}
      </button>
    </div>
  );
}
