import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { personalData } from '../../messages/vi/personal-data';
import { personalDataErrors } from '../../messages/vi/personal-data-errors';
import { DateField } from '../../ui/date/date-field';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { FoundChoice } from '../../ui/found-choice';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { type DataRequest, usePeopleFound, useReceive } from './queries';

const texts = personalData.form;
const kinds = Object.entries(personalData.kinds).map(([value, label]) => ({ value, label }));
const subjects = Object.entries(personalData.subjects).map(([value, label]) => ({ value, label }));
const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Enters what somebody asked for, with the day it came. */
export function NewRequest() {
  const [kind, setKind] = useState<DataRequest['kind']>('export');
  const [subject, setSubject] = useState<DataRequest['subject']>('account');
  const [personId, setPersonId] = useState('');
  const [name, setName] = useState('');
  const [source, setSource] = useState('');
  const [receivedOn, setReceivedOn] = useState<string | null>(today());
  const [asked, setAsked] = useState(false);
  const receive = useReceive();
  const navigate = useNavigate();
  const about = subject === 'account' ? personId : name.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (about === '' || source.trim() === '' || receivedOn === null) return;
    const body = { kind, subject, source: source.trim(), receivedOn, ...(subject === 'account' ? { personId } : { subjectName: name.trim() }) };
    receive.mutate(body, { onSuccess: ({ id }) => void navigate(`/du-lieu-ca-nhan/yeu-cau/${id}`, { replace: true }) });
  };
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <form onSubmit={submit} noValidate>
        <ErrorNotice error={receive.error} />
        <FormSection title={texts.what} columns={2}>
          <SelectField label={texts.kind} value={kind} onChange={(value) => setKind(value === 'erasure' ? 'erasure' : 'export')} choices={kinds} />
          <SelectField label={texts.subject} value={subject} onChange={(value) => setSubject(value === 'named' ? 'named' : 'account')} choices={subjects} />
          {subject === 'account' ? (
            <FoundChoice
              searchLabel={texts.search}
              searchHint={texts.searchHint}
              chooseLabel={texts.choose}
              blank={texts.blank}
              nothing={texts.nothing}
              value={personId}
              onChange={setPersonId}
              useFound={usePeopleFound}
            />
          ) : (
            <TextField label={texts.name} hint={texts.nameHint} required maxLength={120} autoComplete="off" value={name} onChange={setName} error={asked && about === '' ? personalDataErrors['personal-data.name-too-short'] : undefined} />
          )}
          <TextField
            label={texts.source}
            hint={texts.sourceHint}
            required
            maxLength={500}
            autoComplete="off"
            value={source}
            onChange={setSource}
            error={asked && source.trim() === '' ? personalDataErrors['personal-data.source-missing'] : undefined}
          />
          <DateField label={texts.receivedOn} required value={receivedOn} onChange={setReceivedOn} last={today()} />
        </FormSection>
        {asked && about === '' && subject === 'account' && <p role="alert">{personalDataErrors['personal-data.person-unknown']}</p>}
        <Button type="primary" htmlType="submit" loading={receive.isPending}>
          {texts.submit}
        </Button>
      </form>
    </>
  );
}
