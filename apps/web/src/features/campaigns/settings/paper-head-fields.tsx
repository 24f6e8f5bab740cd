import { messages } from '../../../messages/vi';
import { FormSection } from '../../../ui/form-section';
import { SelectField } from '../../../ui/select-field';
import { TextAreaField } from '../../../ui/text-area-field';
import { TextField } from '../../../ui/text-field';
import type { PaperHead, PaperHeadName } from '../campaign';

const texts = messages.campaigns.paper;

type LineKey = Exclude<keyof PaperHead, 'head' | 'recipients'>;

/** A head as it is typed: the recipients as the text they are written in. */
export interface HeadDraft extends Omit<PaperHead, 'recipients'> {
  readonly recipients: string;
}

const hints: Partial<Readonly<Record<LineKey, string>>> = { numberEnding: texts.numberEndingHint, annexTo: texts.annexToHint, signingFor: texts.signingForHint };
/** Lists are annexes and name who prepared them; letters go to somebody. */
const ownLines: Readonly<Record<PaperHeadName, readonly LineKey[]>> = {
  awardList: ['annexTo', 'preparer'],
  scoreSummary: ['annexTo', 'preparer'],
  proposalLetter: ['addressee'],
  scoringReport: ['addressee'],
  rankExplanation: [],
  resultNotice: [],
  councilMinutes: [],
};

/** What stands around one paper. */
export function PaperHeadFields({ name, draft, onChange }: { name: PaperHeadName; draft: HeadDraft; onChange: (draft: HeadDraft) => void }) {
  const lines: readonly LineKey[] = ['parentBody', 'issuingBody', 'numberEnding', 'place', ...ownLines[name], 'signingFor', 'signerTitle', 'signerName'];
  return (
    <FormSection title={texts.papers[name]} lead={texts.lead} columns={2}>
      <SelectField
        label={texts.head}
        value={draft.head}
        onChange={(head) => onChange({ ...draft, head: head === 'state' ? 'state' : 'party' })}
        choices={[
          { value: 'party', label: texts.heads.party },
          { value: 'state', label: texts.heads.state },
        ]}
      />
      {lines.map((key) => {
        const hint = hints[key];
        return (
          <TextField
            key={key}
            label={texts[key]}
            value={draft[key]}
            onChange={(value) => onChange({ ...draft, [key]: value })}
            maxLength={300}
            {...(hint === undefined ? {} : { hint })}
          />
        );
      })}
      <TextAreaField label={texts.recipients} hint={texts.recipientsHint} value={draft.recipients} onChange={(recipients) => onChange({ ...draft, recipients })} rows={4} />
    </FormSection>
  );
}
