import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import type { UnsentDraft } from '../../../api/device/unsent-draft';
import { messages } from '../../../messages/vi';
import { ConfirmButton } from '../../../ui/confirm-button';
import { amendUnsent, removeUnsent } from '../../../ui/offline/unsent-drafts';
import { Skeleton } from '../../../ui/skeleton';
import { DraftVersion } from '../draft-version';
import type { Sheet } from '../queries';
import { criteriaOf, draftOf, keptAs, leavesToMark, type SheetDraft } from '../sheet-draft';
import css from './offline.module.css';
import { unsentState } from './unsent-list';
import { useUnsent } from './use-outbox';

const texts = messages.offline;

interface UnsentGateProps {
  sheet: Sheet;
  /** The form takes the draft up by itself. */
  editable: boolean;
  children: ReactNode;
}

/** Before a sheet is shown: is it waiting to be handed in, or does this device hold a draft of it that no form can take up? */
export function UnsentGate({ sheet, editable, children }: UnsentGateProps) {
  const { drafts, settled } = useUnsent();
  const own = drafts.filter(({ object }) => object === keptAs(sheet.id)) as readonly UnsentDraft<SheetDraft>[];
  const queued = own.find(({ wants, refusal }) => wants === 'submit' && refusal === null);
  if (!settled) return <Skeleton />;
  if (queued !== undefined) {
    return (
      <section className={css.unsent} id="phieu-cham">
        <h2>{texts.queued.title}</h2>
        <p>{texts.queued.text}</p>
        {editable && <Button onClick={() => void amendUnsent(queued, { wants: 'save' })}>{texts.queued.edit}</Button>}
        <Draft sheet={sheet} draft={queued.value} />
      </section>
    );
  }
  if (editable) return children;
  return (
    <>
      {own.map((draft) => (
        <section key={draft.writer} className={css.unsent}>
          <h2>{texts.left.title}</h2>
          <p>{draft.refusal === null ? texts.left.waiting : unsentState(draft)}</p>
          <ConfirmButton
            danger
            title={texts.unsent.discardTitle}
            consequence={texts.unsent.discardConsequence}
            confirmLabel={texts.unsent.discard}
            onConfirm={() => removeUnsent(draft)}
          >
            {texts.unsent.discard}
          </ConfirmButton>
          <details>
            <summary>{texts.unsent.show}</summary>
            <Draft sheet={sheet} draft={draft.value} />
          </details>
        </section>
      ))}
      {children}
    </>
  );
}

function Draft({ sheet, draft }: { sheet: Sheet; draft: SheetDraft }) {
  const { notApplicable } = sheet.nomination;
  const leaves = leavesToMark(criteriaOf(sheet), 'panel', notApplicable);
  return <DraftVersion leaves={leaves} value={draft} other={draftOf(sheet, notApplicable)} />;
}
