import { messages } from '../../messages/vi';
import type { SheetEvidence } from './queries';
import css from './sheet.module.css';

/** The files that belong to one item, opened beside it. */
export function ItemEvidence({ files, code, onShow }: { files: readonly SheetEvidence[]; code: string; onShow: (id: string) => void }) {
  const own = files.filter(({ leafCode }) => leafCode === code);
  if (own.length === 0) return null;
  return (
    <p className={css.evidenceLinks}>
      {own.map(({ id, fileName }) => (
        <button key={id} type="button" className={css.textButton} onClick={() => onShow(id)}>
          {messages.desk.sheet.evidenceOf(fileName)}
        </button>
      ))}
    </p>
  );
}
