import Button from 'antd/es/button';
import { useState } from 'react';
import { messages } from '../../messages/vi';
import { Dialog } from '../dialog';
import css from './viewer.module.css';
import { fitted } from './zoom';
import { ZoomTools } from './zoom-tools';

const texts = messages.viewer;

/** A picture in its place; pressed, it fills the screen and can be enlarged. */
export function ImageViewer({ url, name }: { url: string; name: string }) {
  const [large, setLarge] = useState(false);
  const [failed, setFailed] = useState(false);
  const [percent, setPercent] = useState(fitted);
  if (failed) return <p role="alert">{texts.failed}</p>;
  return (
    <div className={css.viewer}>
      <button type="button" className={css.picture} title={texts.large} onClick={() => setLarge(true)}>
        <img src={url} alt={texts.picture(name)} onError={() => setFailed(true)} />
      </button>
      <Dialog
        open={large}
        wide
        title={name}
        onClose={() => setLarge(false)}
        footer={
          <Button type="primary" onClick={() => setLarge(false)}>
            {texts.close}
          </Button>
        }
      >
        <div className={css.viewer}>
          <div role="toolbar" aria-label={texts.tools(name)} className={css.tools}>
            <ZoomTools percent={percent} onZoom={setPercent} />
          </div>
          <div className={css.frame} role="group" aria-label={name} tabIndex={0}>
            <img src={url} alt={texts.picture(name)} style={{ width: `${percent}%` }} />
          </div>
        </div>
      </Dialog>
    </div>
  );
}
