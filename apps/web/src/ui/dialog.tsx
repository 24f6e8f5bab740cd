import ConfigProvider from 'antd/es/config-provider';
import { useContext, useEffect, useId, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { OpenDialogs } from './open-dialogs';
import css from './dialog.module.css';

const FIELDS = ['input:not([readonly], [disabled], [hidden])', 'select:not([disabled])', 'textarea:not([readonly], [disabled])'].join(', ');

interface DialogProps {
  open: boolean;
  title: string;
  /** Called on Escape and by the caller's own buttons; absent for a dialog that must be answered. */
  onClose?: () => void;
  /** Buttons at the foot, the way back first. */
  footer?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** The browser's own modal dialog: keeps the focus inside and gives it back when it closes. */
export function Dialog({ open, ...content }: DialogProps) {
  return open ? createPortal(<OpenDialog {...content} />, document.body) : null;
}

function OpenDialog({ title, onClose, footer, wide = false, children }: Omit<DialogProps, 'open'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const opened = useContext(OpenDialogs);
  useEffect(() => opened(), [opened]);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element !== null && !element.open) element.showModal();
    // A field to fill in, else the heading: Enter pressed while typing elsewhere must not press a button here.
    (element?.querySelector<HTMLElement>(FIELDS) ?? element?.querySelector('h2'))?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      data-wide={wide}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <ConfigProvider getPopupContainer={() => dialog.current ?? document.body}>
        <h2 id={titleId} tabIndex={-1} className={css.title}>
          {title}
        </h2>
        <div className={css.body}>{children}</div>
        {footer !== undefined && <div className={css.footer}>{footer}</div>}
      </ConfigProvider>
    </dialog>
  );
}
