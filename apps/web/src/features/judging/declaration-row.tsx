import { messages } from '../../messages/vi';
import { CheckField } from '../../ui/check-field';
import { StateTag } from '../../ui/state-tag';
import { TextField } from '../../ui/text-field';
import { groundSentence } from './conflict-grounds';
import type { DeclaredNomination } from './conflict-queries';
import css from './declaration.module.css';

const texts = messages.conflicts.declaration;

/** A conflict that the member can neither tick nor take off: found by the system, declared or added before. */
export const isKnown = ({ grounds, source }: DeclaredNomination): boolean => grounds.length > 0 || source !== null;

interface DeclarationRowProps {
  nomination: DeclaredNomination;
  /** null: not ticked. */
  reason: string | null;
  /** null: read only. */
  onChange: ((reason: string | null) => void) | null;
}

/** One nomination of the list: a tick, and a reason once it is ticked. */
export function DeclarationRow({ nomination, reason, onChange }: DeclarationRowProps) {
  const { code, initiativeName, unitName, field, assigned, grounds, source } = nomination;
  const known = isKnown(nomination);
  return (
    <li className={css.row}>
      <CheckField
        checked={known || reason !== null}
        disabled={known || onChange === null}
        onChange={(checked) => onChange?.(checked ? '' : null)}
        label={
          <>
            <strong>{texts.entry(code, initiativeName)}</strong>
            <span className={css.about}>{texts.about(unitName, field)}</span>
          </>
        }
      />
      <div className={css.tags}>
        {assigned && <StateTag tone="progress">{texts.assigned}</StateTag>}
        {grounds.length > 0 && <StateTag tone="locked">{texts.found}</StateTag>}
        {source !== null && <StateTag tone="locked">{texts[source]}</StateTag>}
      </div>
      {grounds.map((ground, at) => (
        <p key={at} className={css.ground}>
          {groundSentence(ground)}
        </p>
      ))}
      {nomination.reason !== null && <p className={css.ground}>{nomination.reason}</p>}
      {!known && reason !== null && onChange !== null && (
        <div className={css.reason}>
          <TextField
            label={texts.reason(code)}
            required
            maxLength={2_000}
            value={reason}
            onChange={onChange}
          />
        </div>
      )}
    </li>
  );
}
