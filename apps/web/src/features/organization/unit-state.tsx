import { formatDate } from '../../messages/format';
import { organization } from '../../messages/vi/organization';
import { StateTag } from '../../ui/state-tag';
import css from './organization.module.css';

const texts = organization;

/** A day without a time, in the reader's order. */
export const dayText = (day: string): string => formatDate(`${day}T12:00:00+07:00`);

/** Whether a unit works or when it ended. */
export const UnitState = ({ dissolvedOn }: { dissolvedOn: string | null }) =>
  dissolvedOn === null ? (
    <StateTag tone="good">{texts.living}</StateTag>
  ) : (
    <span className={css.ended}>
      <StateTag tone="locked">{texts.ended}</StateTag> <span className={css.note}>{texts.endedOn(dayText(dissolvedOn))}</span>
    </span>
  );
