import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import css from './evidence.module.css';
import { isShown } from './evidence-panel';
import { evidenceDownload, type SheetEvidence } from './queries';

const texts = messages.desk.evidence;
const KILOBYTE = 1_024;
const MEGABYTE = KILOBYTE * KILOBYTE;

const sizeText = (bytes: number): string =>
  bytes < MEGABYTE ? texts.kilobytes(formatCount(Math.ceil(bytes / KILOBYTE))) : texts.megabytes(formatCount(Math.ceil(bytes / MEGABYTE)));

interface EvidenceListProps {
  sheetId: string;
  files: readonly SheetEvidence[];
  /** The one that is open; null: none. */
  openId: string | null;
  onOpen: (id: string | null) => void;
}

/** The files of a nomination: what can be shown is shown in its place, everything can be downloaded. */
export function EvidenceList({ sheetId, files, openId, onOpen }: EvidenceListProps) {
  return (
    <ul className={css.files}>
      {files.map((file) => {
        const { id, fileName, leafCode, size } = file;
        const open = id === openId;
        return (
          <li key={id}>
            <span className={css.name}>
              {leafCode !== null && `${texts.ofItem(leafCode)}: `}
              {fileName} <span className={css.size}>{sizeText(size)}</span>
            </span>
            {isShown(file) && (
              <button type="button" className={css.show} aria-expanded={open} aria-label={open ? undefined : texts.view(fileName)} onClick={() => onOpen(open ? null : id)}>
                {open ? texts.hide : texts.viewShort}
              </button>
            )}
            <a href={evidenceDownload(sheetId, id)} download={fileName} aria-label={texts.downloadNamed(fileName)}>
              {texts.download}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
