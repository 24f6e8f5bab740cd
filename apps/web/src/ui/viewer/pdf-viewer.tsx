import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { Skeleton } from '../skeleton';
import { openPdf } from './open-pdf';
import css from './viewer.module.css';
import { fitted, sharpness } from './zoom';
import { ZoomTools } from './zoom-tools';

const texts = messages.viewer;

/** A PDF in its place, page by page; loaded with its library only when one is opened. */
export default function PdfViewer({ url, name }: { url: string; name: string }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let left = false;
    const task = openPdf(url);
    task.promise.then(
      (opened) => left || setPdf(opened),
      () => left || setFailed(true),
    );
    return () => {
      left = true;
      void task.destroy();
    };
  }, [url]);
  if (failed) return <p role="alert">{texts.failed}</p>;
  if (pdf === null) return <Skeleton lines={4} />;
  return <Pages pdf={pdf} name={name} onFailed={() => setFailed(true)} />;
}

function Pages({ pdf, name, onFailed }: { pdf: PDFDocumentProxy; name: string; onFailed: () => void }) {
  const [page, setPage] = useState(1);
  const [percent, setPercent] = useState(fitted);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidthOf(frame);
  const last = pdf.numPages;
  const turn = (by: 1 | -1): void => {
    setPage((before) => Math.min(last, Math.max(1, before + by)));
    frame.current?.scrollTo({ top: 0 });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
    event.preventDefault();
    turn(event.key === 'PageDown' ? 1 : -1);
  };
  return (
    <div className={css.viewer}>
      <div role="toolbar" aria-label={texts.tools(name)} className={css.tools}>
        <div className={css.together}>
          <button type="button" aria-label={texts.previous} title={texts.previous} disabled={page <= 1} onClick={() => turn(-1)}>
            ‹
          </button>
          <span role="status">{texts.page(formatCount(page), formatCount(last))}</span>
          <button type="button" aria-label={texts.next} title={texts.next} disabled={page >= last} onClick={() => turn(1)}>
            ›
          </button>
        </div>
        <ZoomTools percent={percent} onZoom={setPercent} />
      </div>
      <div ref={frame} className={css.frame} role="group" aria-label={texts.pageOf(formatCount(page), name)} tabIndex={0} onKeyDown={onKey}>
        {width > 0 && <PageCanvas pdf={pdf} page={page} width={(width * percent) / 100} label={texts.pageOf(formatCount(page), name)} onFailed={onFailed} />}
      </div>
    </div>
  );
}

interface PageCanvasProps {
  pdf: PDFDocumentProxy;
  page: number;
  /** CSS pixels. */
  width: number;
  label: string;
  onFailed: () => void;
}

/** One page as a picture, with its words beside for who listens. */
function PageCanvas({ pdf, page, width, label, onFailed }: PageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const failed = useRef(onFailed);
  const [words, setWords] = useState('');
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    failed.current = onFailed;
  });
  useEffect(() => {
    let left = false;
    let stop = (): void => undefined;
    const draw = async (): Promise<void> => {
      const opened = await pdf.getPage(page);
      const element = canvas.current;
      if (left || element === null) return;
      const natural = opened.getViewport({ scale: 1 });
      const viewport = opened.getViewport({ scale: width / natural.width });
      const sharp = sharpness(viewport.width, viewport.height, window.devicePixelRatio);
      element.width = Math.floor(viewport.width * sharp);
      element.height = Math.floor(viewport.height * sharp);
      element.style.width = `${viewport.width}px`;
      element.style.height = `${viewport.height}px`;
      const rendering = opened.render({ canvas: element, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
      stop = () => rendering.cancel();
      await rendering.promise;
      if (left) return;
      setDrawn(page);
      const { items } = await opened.getTextContent();
      if (!left) setWords(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    };
    draw().catch(() => left || failed.current());
    return () => {
      left = true;
      stop();
    };
  }, [pdf, page, width]);
  return (
    <>
      <canvas ref={canvas} role="img" aria-label={label} data-drawn={drawn} />
      <p className="only-spoken">{words}</p>
    </>
  );
}

/** Width for content in CSS pixels, as it changes; 0 until it is known. */
function useWidthOf(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
