import { lazy, Suspense, useEffect, useRef } from 'react';
import { messages } from '../../messages/vi';
import { Skeleton } from '../../ui/skeleton';
import { ImageViewer } from '../../ui/viewer/image-viewer';
import css from './evidence.module.css';
import { evidenceAddress, evidenceDownload, type SheetEvidence } from './queries';

const texts = messages.desk.evidence;
/** Its library is larger than the whole desk: fetched when the first PDF is opened. */
const PdfViewer = lazy(() => import('../../ui/viewer/pdf-viewer'));

/** Whether a file can be shown on the page; everything else is downloaded. */
export const isShown = ({ mediaType }: SheetEvidence): boolean => mediaType === 'application/pdf' || mediaType.startsWith('image/');

/** One file, open in its place beside the marks. */
export function EvidencePanel({ sheetId, file, onClose }: { sheetId: string; file: SheetEvidence; onClose: () => void }) {
  const { id, fileName, mediaType } = file;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  const url = evidenceAddress(sheetId, id);
  return (
    <section className={css.panel} aria-label={texts.viewer(fileName)}>
      <div className={css.head}>
        <h3 ref={heading} tabIndex={-1}>
          {fileName}
        </h3>
        <button type="button" className={css.close} onClick={onClose}>
          {texts.hide}
        </button>
        <a href={evidenceDownload(sheetId, id)} download={fileName}>
          {texts.download}
        </a>
      </div>
      {mediaType === 'application/pdf' ? (
        <Suspense fallback={<Skeleton lines={4} />}>
          <PdfViewer key={id} url={url} name={fileName} />
        </Suspense>
      ) : (
        <ImageViewer key={id} url={url} name={fileName} />
      )}
    </section>
  );
}
