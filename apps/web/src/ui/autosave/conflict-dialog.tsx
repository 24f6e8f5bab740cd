import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { messages } from '../../messages/vi';
import { Dialog } from '../dialog';
import type { Stored } from './autosave-state';
import css from './conflict-dialog.module.css';

const texts = messages.ui.conflict;

interface ConflictDialogProps<T> {
  draft: T;
  /** The newer version; the dialog is open while there is one. */
  theirs: Stored<T> | null;
  /** Shows one version readably; `other` lets differences be marked. */
  render: (value: T, other: T) => ReactNode;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Both versions side by side, and the choice between them. */
export function ConflictDialog<T>({ draft, theirs, render, keepMine, takeTheirs }: ConflictDialogProps<T>) {
  if (theirs === null) return null;
  return (
    <Dialog
      open
      wide
      title={texts.title}
      footer={
        <>
          <Button onClick={takeTheirs}>{texts.takeTheirs}</Button>
          <Button type="primary" onClick={keepMine}>
            {texts.keepMine}
          </Button>
        </>
      }
    >
      <p>{texts.text}</p>
      <div className={css.versions}>
        <section>
          <h3>{texts.mine}</h3>
          {render(draft, theirs.value)}
        </section>
        <section>
          <h3>{texts.theirs}</h3>
          {render(theirs.value, draft)}
        </section>
      </div>
    </Dialog>
  );
}
