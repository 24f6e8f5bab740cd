import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import { DateField } from '../../../ui/date/date-field';
import { TextAreaField } from '../../../ui/text-area-field';
import { TextField } from '../../../ui/text-field';
import type { DecisionDraft } from './queries';

const texts = decisionsMessages.dialog;

/** Who decided, when, why and by which document, as typed. */
export interface TypedGround {
  readonly reason: string;
  readonly decidedBy: string;
  /** ISO date. */
  readonly decidedOn: string | null;
  readonly document: string;
}

export const blankGround: TypedGround = { reason: '', decidedBy: '', decidedOn: null, document: '' };

export const isGroundMissing = ({ reason, decidedBy, decidedOn }: TypedGround): boolean => reason.trim() === '' || decidedBy.trim() === '' || decidedOn === null;

/** As it is sent: the day begins at midnight of the Vietnamese clock. */
export const groundOf = ({ reason, decidedBy, decidedOn, document }: TypedGround): Pick<DecisionDraft, 'reason' | 'decidedBy' | 'decidedAt' | 'document'> => ({
  reason,
  decidedBy,
  decidedAt: `${decidedOn ?? ''}T00:00:00+07:00`,
  document,
});

/** The ground of every recorded decision; the same four fields in each dialog. */
export function GroundFields({ ground, onChange }: { ground: TypedGround; onChange: (ground: TypedGround) => void }) {
  const set = (fields: Partial<TypedGround>) => onChange({ ...ground, ...fields });
  return (
    <>
      <TextAreaField label={texts.reason} required maxLength={2_000} value={ground.reason} onChange={(reason) => set({ reason })} />
      <TextField label={texts.decidedBy} required maxLength={300} value={ground.decidedBy} onChange={(decidedBy) => set({ decidedBy })} />
      <DateField label={texts.decidedOn} required value={ground.decidedOn} onChange={(decidedOn) => set({ decidedOn })} />
      <TextField label={texts.document} maxLength={500} value={ground.document} onChange={(document) => set({ document })} />
    </>
  );
}
