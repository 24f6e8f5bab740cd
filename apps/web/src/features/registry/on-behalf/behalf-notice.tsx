import { formatDateTime } from '../../../messages/format';
import { onBehalf as texts } from '../../../messages/vi/on-behalf';
import type { InitiativeView } from '../queries';
import css from '../registry.module.css';
import { behalfLine } from './behalf-line';

/** That the office registered it for the unit, who asked and by what; nothing where the unit did it itself. */
export function BehalfNotice({ initiative: { onBehalf, mayWriteForUnit } }: { initiative: InitiativeView }) {
  if (onBehalf === null) return null;
  return (
    <div className={css.notice} role="note">
      <p>
        <strong>{texts.notice}</strong>
      </p>
      <p>{behalfLine(onBehalf)}</p>
      {onBehalf.note !== '' && <p className={css.reason}>{onBehalf.note}</p>}
      <p>{texts.written(onBehalf.by, formatDateTime(onBehalf.enteredAt))}</p>
      {mayWriteForUnit && <p>{texts.forOffice}</p>}
    </div>
  );
}
