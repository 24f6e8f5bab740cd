import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { life } from '../../../messages/vi/life';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useNotice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { TextAreaField } from '../../../ui/text-area-field';
import css from './life.module.css';
import { useAnswerReplication, useAskReplication, useCopy, useWithdrawReplication, type Replicable, type Replication } from './queries';

const texts = life.replications;

interface OwnUnit {
  readonly unitId: string;
  readonly unitName: string;
}

/** Asks to copy an initiative for one of the own units. */
export function AskButton({ origin, units }: { origin: Replicable; units: readonly OwnUnit[] }) {
  const ask = useAskReplication();
  const notice = useNotice();
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '');
  const [note, setNote] = useState('');
  return (
    <ConfirmButton
      title={texts.askTitle(origin.name)}
      items={[`${origin.name} (${origin.unitName})`]}
      consequence={texts.askConsequence}
      confirmLabel={texts.ask}
      form={
        <div className={css.fields}>
          {units.length > 1 && (
            <SelectField label={texts.askUnit} value={unitId} onChange={setUnitId} choices={units.map((unit) => ({ value: unit.unitId, label: unit.unitName }))} />
          )}
          <TextAreaField label={texts.askNote} maxLength={2_000} value={note} onChange={setNote} />
        </div>
      }
      onConfirm={async () => {
        await ask.mutateAsync({ originId: origin.id, unitId, note });
        setNote('');
        notice.success(texts.asked);
      }}
    >
      <span aria-hidden="true">{texts.ask}</span>
      <span className="only-spoken">{texts.askNamed(origin.name)}</span>
    </ConfirmButton>
  );
}

function AnswerButton({ request: { id, version, originName, unitName, note } }: { request: Replication }) {
  const send = useAnswerReplication();
  const notice = useNotice();
  const [grant, setGrant] = useState(true);
  const [answer, setAnswer] = useState('');
  return (
    <ConfirmButton
      type="primary"
      title={texts.answerTitle(originName, unitName)}
      consequence={note === '' ? undefined : <p className={css.text}>{note}</p>}
      confirmLabel={texts.answerSend}
      incomplete={!grant && answer.trim() === ''}
      form={
        <div className={css.fields}>
          <SelectField
            label={texts.decision}
            value={grant ? 'grant' : 'decline'}
            onChange={(value) => setGrant(value === 'grant')}
            choices={[
              { value: 'grant', label: texts.grant },
              { value: 'decline', label: texts.decline },
            ]}
          />
          <TextAreaField label={texts.answerLabel} hint={texts.answerHint} required={!grant} maxLength={2_000} value={answer} onChange={setAnswer} />
        </div>
      }
      onConfirm={async () => {
        await send.mutateAsync({ id, version, grant, answer });
        notice.success(texts.answered);
      }}
    >
      <span aria-hidden="true">{texts.answer}</span>
      <span className="only-spoken">{texts.answerNamed(originName, unitName)}</span>
    </ConfirmButton>
  );
}

function WithdrawButton({ request: { id, version, originName } }: { request: Replication }) {
  const withdraw = useWithdrawReplication();
  const notice = useNotice();
  return (
    <ConfirmButton
      title={texts.withdrawTitle(originName)}
      confirmLabel={texts.withdraw}
      onConfirm={async () => {
        await withdraw.mutateAsync({ id, version });
        notice.success(texts.withdrawn);
      }}
    >
      {texts.withdraw}
    </ConfirmButton>
  );
}

function CopyButton({ request: { id, version, originName } }: { request: Replication }) {
  const copy = useCopy();
  const navigate = useNavigate();
  return (
    <ConfirmButton
      type="primary"
      title={texts.copyTitle(originName)}
      consequence={texts.copyConsequence}
      confirmLabel={texts.copy}
      onConfirm={async () => {
        const { copyId } = await copy.mutateAsync({ id, version });
        if (copyId !== null) await navigate(`/mo-hinh/${copyId}`);
      }}
    >
      {texts.copy}
    </ConfirmButton>
  );
}

/** What can be done with a request now. `mayOpenCopy`: the copy is an own one. */
export function ReplicationActions({ request, mayOpenCopy }: { request: Replication; mayOpenCopy: boolean }) {
  const { steps, copyId } = request;
  if (copyId !== null && mayOpenCopy) return <Link to={`/mo-hinh/${copyId}`}>{texts.openCopy}</Link>;
  if (steps.length === 0) return texts.none;
  return (
    <div className={css.actions}>
      {steps.includes('answer') && <AnswerButton request={request} />}
      {steps.includes('copy') && <CopyButton request={request} />}
      {steps.includes('withdraw') && <WithdrawButton request={request} />}
    </div>
  );
}
