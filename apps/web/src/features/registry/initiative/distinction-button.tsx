import { useState } from 'react';
import { life } from '../../../messages/vi/life';
import { ConfirmButton } from '../../../ui/confirm-button';
import { DateField } from '../../../ui/date/date-field';
import { useNotice } from '../../../ui/notice';
import type { InitiativeView } from '../queries';
import { DocumentFields, noDocument, wholeDocument } from '../../../ui/document-fields';
import css from './life.module.css';
import { useDistinguish, type Distinction } from './queries';

const texts = life.decisions;

/** Enters the document by which the initiative was recognised for a period, or chosen as typical. */
export function DistinctionButton({ initiative: { id, name }, kind }: { initiative: InitiativeView; kind: Distinction['kind'] }) {
  const distinguish = useDistinguish();
  const notice = useNotice();
  const [typed, setTyped] = useState(noDocument);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const document = wholeDocument(typed);
  const period = from === null || to === null || to < from ? null : { from, to };
  const isRecognition = kind === 'recognised';
  return (
    <ConfirmButton
      title={isRecognition ? texts.recogniseTitle(name) : texts.chooseTitle(name)}
      confirmLabel={texts.enter}
      incomplete={document === null || (isRecognition && period === null)}
      form={
        <div className={css.fields}>
          <DocumentFields value={typed} onChange={setTyped} />
          {isRecognition && (
            <>
              <DateField label={texts.from} required value={from} onChange={setFrom} />
              <DateField label={texts.to} required value={to} onChange={setTo} first={from ?? undefined} />
            </>
          )}
        </div>
      }
      onConfirm={async () => {
        if (document === null) return;
        await distinguish.mutateAsync({ id, kind, document, period: isRecognition ? period : null });
        setTyped(noDocument);
        notice.success(texts.entered);
      }}
    >
      {isRecognition ? texts.recognise : texts.choose}
    </ConfirmButton>
  );
}
