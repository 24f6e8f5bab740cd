import Button from 'antd/es/button';
import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import css from '../awards.module.css';
import type { RankedNomination } from './queries';

const texts = decisionsMessages;

interface OrderFieldsProps {
  candidates: readonly RankedNomination[];
  /** Codes of all of them, the first stands first. */
  order: readonly string[];
  onChange: (order: readonly string[]) => void;
}

/** An order among equals, changed one place at a time. */
export function OrderFields({ candidates, order, onChange }: OrderFieldsProps) {
  const ordered = order.flatMap((code) => candidates.find((candidate) => candidate.code === code) ?? []);
  const raise = (at: number) => onChange([...order.slice(0, at - 1), ...order.slice(at, at + 1), ...order.slice(at - 1, at), ...order.slice(at + 1)]);
  return (
    <div>
      <p>{texts.dialog.order}</p>
      <ol className={css.order}>
        {ordered.map(({ code, name, unitName }, at) => (
          <li key={code}>
            <span>{texts.open.candidate(code, name, unitName)}</span>
            {at > 0 && (
              <Button size="small" aria-label={texts.dialog.up(texts.acts.named(code, name))} onClick={() => raise(at)}>
                {texts.dialog.upShort}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
