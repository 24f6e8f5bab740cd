import Button, { type ButtonProps } from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { formatCount } from '../messages/format';
import { messages } from '../messages/vi';
import css from './confirm-button.module.css';
import { Dialog } from './dialog';
import { ErrorNotice } from './error-notice';

const NAMED = 8;

interface ConfirmButtonProps extends Pick<ButtonProps, 'type' | 'danger' | 'disabled' | 'block' | 'size'> {
  children: ReactNode;
  /** The question, with how many: "Tiếp nhận 12 hồ sơ?". */
  title: string;
  /** What follows from it, and whether it can be taken back. */
  consequence?: ReactNode;
  /** Which: the first eight are named, the rest counted. */
  items?: readonly string[];
  /** The verb on the confirming button. */
  confirmLabel: string;
  /** The dialog closes when it resolves, and stays with the error when it rejects. */
  onConfirm: () => Promise<unknown>;
  /** Fields the decision needs, such as a reason. */
  form?: ReactNode;
  /** Holds the confirming button back while the form is not filled. */
  incomplete?: boolean;
  /** Asked before it acts; false: the form says what is missing, and nothing happens. */
  check?: () => boolean;
}

/** A button that says how many and which before it acts. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { children, title, consequence, items = [], confirmLabel, onConfirm, form, incomplete, check, ...button } = props;
  const [open, setOpen] = useState(false);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const close = () => {
    if (running) return;
    setError(null);
    setOpen(false);
  };
  const confirm = async () => {
    if (check?.() === false) return;
    setRunning(true);
    setError(null);
    try {
      await onConfirm();
      setOpen(false);
    } catch (reason) {
      setError(reason);
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Dialog
        open={open}
        title={title}
        onClose={close}
        footer={
          <>
            <Button onClick={close} disabled={running}>
              {messages.ui.dialog.cancel}
            </Button>
            <Button type="primary" danger={button.danger} loading={running} disabled={incomplete} onClick={() => void confirm()}>
              {confirmLabel}
            </Button>
          </>
        }
      >
        <ErrorNotice error={error} />
        {items.length > 0 && (
          <ul className={css.items}>
            {items.slice(0, NAMED).map((item, index) => (
              <li key={index}>{item}</li>
            ))}
            {items.length > NAMED && <li>{messages.ui.confirm.more(formatCount(items.length - NAMED))}</li>}
          </ul>
        )}
        {consequence !== undefined && <div>{consequence}</div>}
        {form}
      </Dialog>
    </>
  );
}
