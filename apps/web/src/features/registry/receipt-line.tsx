import { receipts as texts } from '../../messages/vi/receipts';
import { ButtonLink } from '../../ui/button-link';
import type { InitiativeView } from './queries';
import css from './receipt.module.css';

/** The way to the receipt of a registration that was handed in. */
export function ReceiptLine({ initiative: { receipt, registration } }: { initiative: InitiativeView }) {
  if (receipt === null || registration === 'draft') return null;
  return (
    <div className={css.actions}>
      <ButtonLink to={`/bien-nhan/${receipt.code}`}>{texts.see(receipt.code)}</ButtonLink>
    </div>
  );
}
