import { formatCount, formatDate } from '../../messages/format';
import { matrix as matrixMessages } from '../../messages/vi/matrix';
import { FormSection } from '../../ui/form-section';
import css from './after-closing.module.css';
import type { Matrix } from './after-closing-queries';

const texts = matrixMessages.departed;

/** Who left the panel after handing something in, and by which rule it counts or does not. */
export function MatrixDepartures({ members }: { members: Matrix['members'] }) {
  const left = members.flatMap(({ memberId, code, fullName, departure }) => (departure === null ? [] : [{ memberId, name: `${code} ${fullName}`, departure }]));
  if (left.length === 0) return null;
  return (
    <FormSection title={texts.title}>
      <ul className={css.rules}>
        {left.map(({ memberId, name, departure }) => (
          <li key={memberId}>
            {texts.who(name, formatDate(departure.leftOn), departure.reason)} {texts.rule[departure.sheets](formatCount(departure.submittedSheets))}
            {departure.replacedBy !== null && ` ${texts.replaced(departure.replacedBy)}`}
          </li>
        ))}
      </ul>
    </FormSection>
  );
}
