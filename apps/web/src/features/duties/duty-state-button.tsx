import { useState } from 'react';
import { duties as texts } from '../../messages/vi/duties';
import { StateTag } from '../../ui/state-tag';
import { DutyDialog } from './duty-dialog';
import css from './duties.module.css';
import { stateWords, toneOf } from './duty-words';
import type { Duty } from './queries';

interface DutyStateButtonProps {
  duty: Duty;
  title: string;
  unitName: string;
}

/** How a duty stands; pressed, it shows what was noted of it and lets it be noted as done. */
export function DutyStateButton({ duty, title, unitName }: DutyStateButtonProps) {
  const [open, setOpen] = useState(false);
  const words = duty.line === '' ? stateWords(duty) : texts.onLine(texts.lines[duty.line], stateWords(duty));
  return (
    <>
      <button type="button" className={css.state} aria-label={texts.duty.open(title, unitName, words)} onClick={() => setOpen(true)}>
        <StateTag tone={toneOf[duty.state]}>{words}</StateTag>
      </button>
      {open && <DutyDialog id={duty.id} title={title} onClose={() => setOpen(false)} />}
    </>
  );
}
