import { useState } from 'react';
import { mayOpen, useSession } from '../../api/session';
import { organization } from '../../messages/vi/organization';
import { ConfirmButton } from '../../ui/confirm-button';
import { DateField } from '../../ui/date/date-field';
import { useNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { areaClassChoices, readAreaClass } from './kind-choices';
import css from './organization.module.css';
import { type AreaClass, type UnitDetail, useClassifyUnit, useCorrectUnit } from './queries';
import { factsBody, type UnitFacts, UnitFactsFields } from './unit-facts';

const texts = organization.form;

const factsOf = ({ name, kind, establishedOn, above }: UnitDetail): UnitFacts => ({ name, kind, establishedOn, parent: above[0] ?? null });

function CorrectUnit({ unit }: { unit: UnitDetail }) {
  const [facts, setFacts] = useState(factsOf(unit));
  const [reason, setReason] = useState('');
  const correct = useCorrectUnit(unit.id);
  const notice = useNotice();
  return (
    <ConfirmButton
      title={texts.editTitle}
      consequence={texts.editLead}
      confirmLabel={texts.save}
      incomplete={facts.name.trim() === '' || reason.trim() === ''}
      form={
        <>
          <UnitFactsFields value={facts} onChange={setFacts} />
          <TextField label={texts.reason} required maxLength={1000} value={reason} onChange={setReason} />
        </>
      }
      onConfirm={async () => {
        await correct.mutateAsync({ version: unit.version, reason, ...factsBody(facts) });
        setReason('');
        notice.success(texts.saved);
      }}
    >
      {texts.edit}
    </ConfirmButton>
  );
}

function ClassifyUnit({ unit }: { unit: UnitDetail }) {
  const [areaClass, setAreaClass] = useState<AreaClass>(unit.areaClass ?? 'other');
  const [from, setFrom] = useState<string | null>(null);
  const [document, setDocument] = useState('');
  const classify = useClassifyUnit(unit.id);
  const notice = useNotice();
  return (
    <ConfirmButton
      title={texts.classifyTitle}
      consequence={texts.classifyLead}
      confirmLabel={texts.save}
      incomplete={from === null || document.trim() === ''}
      form={
        <>
          <SelectField label={texts.areaClass} value={areaClass} onChange={(value) => setAreaClass(readAreaClass(value) ?? areaClass)} choices={areaClassChoices} />
          <DateField label={texts.from} required value={from} onChange={setFrom} />
          <TextField label={texts.document} hint={texts.documentHint} required maxLength={300} value={document} onChange={setDocument} />
        </>
      }
      onConfirm={async () => {
        await classify.mutateAsync({ version: unit.version, areaClass, validFrom: from ?? '', legalDocument: document });
        setDocument('');
        notice.success(texts.saved);
      }}
    >
      {texts.classify}
    </ConfirmButton>
  );
}

/** What the person signed in may do to a unit; `key` by its version, so that the forms begin with what is stored. */
export function UnitActions({ unit }: { unit: UnitDetail }) {
  const session = useSession().data ?? null;
  return (
    <div className={css.actions}>
      {mayOpen(session, ['unit.manage']) && <CorrectUnit unit={unit} />}
      {mayOpen(session, ['unit.classify']) && unit.dissolvedOn === null && <ClassifyUnit unit={unit} />}
    </div>
  );
}
