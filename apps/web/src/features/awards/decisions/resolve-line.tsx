import { useState } from 'react';
import { formatCount } from '../../../messages/format';
import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import { CheckField } from '../../../ui/check-field';
import { SelectField } from '../../../ui/select-field';
import css from '../awards.module.css';
import { OrderFields } from './order-fields';
import type { Decisions, OpenLine } from './queries';
import { RecordButton } from './record-button';

const texts = decisionsMessages;
type Way = keyof typeof texts.dialog.ways;

/** Resolves one undecided line: by choosing who gets the award, or by an order among equals. */
export function ResolveLine({ campaignId, line, bases }: { campaignId: string; line: OpenLine; bases: Decisions['bases'] }) {
  const { peerGroup, award, candidates, places } = line;
  const codes = candidates.map(({ code }) => code);
  const [way, setWay] = useState<Way>('choice');
  const [awarded, setAwarded] = useState<readonly string[]>([]);
  const [order, setOrder] = useState<readonly string[]>(codes);
  const ways: readonly Way[] = ['choice', ...(line.mayBeOrdered ? (['vote', 'authority'] as const).filter((basis) => bases.length === 0 || bases.includes(basis)) : [])];
  const subject = way === 'choice' ? { kind: 'line' as const, peerGroup, award, codes, awarded: [...awarded] } : { kind: 'order' as const, basis: way, peerGroup, codes: [...order] };
  return (
    <RecordButton
      primary
      campaignId={campaignId}
      title={texts.dialog.lineTitle(award, peerGroup)}
      subject={way === 'choice' && awarded.length > places ? null : subject}
      label={
        <>
          <span className="only-spoken">{texts.open.resolveNamed(award, peerGroup)}</span>
          <span aria-hidden="true">{texts.open.resolve}</span>
        </>
      }
    >
      {ways.length > 1 && (
        <SelectField label={texts.dialog.way} required value={way} onChange={(value) => setWay(value as Way)} choices={ways.map((value) => ({ value, label: texts.dialog.ways[value] }))} />
      )}
      {way === 'choice' ? (
        <fieldset className={css.choices}>
          <legend>{texts.dialog.choose(formatCount(places))}</legend>
          {candidates.map((candidate) => (
            <CheckField
              key={candidate.code}
              label={texts.open.candidate(candidate.code, candidate.name, candidate.unitName)}
              checked={awarded.includes(candidate.code)}
              disabled={awarded.length >= places && !awarded.includes(candidate.code)}
              onChange={(checked) => setAwarded(checked ? [...awarded, candidate.code] : awarded.filter((code) => code !== candidate.code))}
            />
          ))}
        </fieldset>
      ) : (
        <OrderFields candidates={candidates} order={order} onChange={setOrder} />
      )}
    </RecordButton>
  );
}
