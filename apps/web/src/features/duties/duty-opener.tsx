import { useState, type ReactNode } from 'react';
import { duties as texts } from '../../messages/vi/duties';
import { StateTag } from '../../ui/state-tag';
import { DutyDialog } from './duty-dialog';
import css from './duties.module.css';
import { stateWords, toneOf } from './duty-words';
import type { Duty } from './queries';

interface DutyOpenerProps {
  duty: Duty;
  title: string;
  unitName: string;
}

/** How a duty stands; pressed, it shows what was noted of it and lets it be noted as done. `short`: its line is told elsewhere. */
export function DutyStateButton({ duty, title, unitName, short = false }: DutyOpenerProps & { short?: boolean }) {
  const words = duty.line === '' || short ? stateWords(duty) : texts.onLine(texts.lines[duty.line], stateWords(duty));
  return (
    <Opener id={duty.id} title={title} label={texts.duty.open(title, unitName, words)} className={css.state}>
      <StateTag tone={toneOf[duty.state]}>{words}</StateTag>
    </Opener>
  );
}

/** The same as a link among words. */
export function DutyWords({ duty, title, unitName, children }: DutyOpenerProps & { children: string }) {
  return (
    <Opener id={duty.id} title={title} label={texts.duty.open(title, unitName, children)} className={css.words}>
      {children}
    </Opener>
  );
}

function Opener({ id, title, label, className, children }: { id: string; title: string; label: string; className: string | undefined; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={className} aria-label={label} onClick={() => setOpen(true)}>
        {children}
      </button>
      {open && <DutyDialog id={id} title={title} onClose={() => setOpen(false)} />}
    </>
  );
}
