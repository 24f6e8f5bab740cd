import { receipts as texts } from '../../messages/vi/receipts';
import { QrCode } from '../../ui/qr-code';
import css from './receipt.module.css';

/** The code of a receipt, to be read out and to be scanned. */
export function ReceiptCode({ code }: { code: string }) {
  return (
    <div className={css.receipt}>
      <div>
        <p>{texts.code}</p>
        <p className={css.code}>{code}</p>
        <p className={css.hint}>{texts.qrHint}</p>
      </div>
      <QrCode className={css.qr} address={`${window.location.origin}/bien-nhan/${code}`} label={texts.qr(code)} />
    </div>
  );
}
