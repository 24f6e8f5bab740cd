import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { organization } from '../../messages/vi/organization';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { PageHeader } from '../../ui/page-header';
import { fieldError } from '../../ui/tell-error';
import { TextField } from '../../ui/text-field';
import { useCreateUnit } from './queries';
import { factsBody, UnitFactsFields, type UnitFacts } from './unit-facts';

const texts = organization.form;

/** A body that is in no list of the State: department, association, Party committee, school. */
export default function NewUnitPage() {
  const [code, setCode] = useState('');
  const [facts, setFacts] = useState<UnitFacts>({ name: '', kind: 'department', establishedOn: null, parent: null });
  const create = useCreateUnit();
  const navigate = useNavigate();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate({ code: code.trim(), ...factsBody(facts) }, { onSuccess: ({ id }) => void navigate(`/don-vi/${id}`) });
  };
  return (
    <>
      <PageHeader title={texts.newTitle} lead={<Link to="/don-vi">{organization.detail.back}</Link>} />
      <form onSubmit={submit} noValidate>
        <ErrorNotice error={create.error} />
        <FormSection title={organization.detail.facts} lead={texts.newLead} columns={2}>
          <TextField
            label={texts.code}
            hint={texts.codeHint}
            required
            maxLength={32}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={code}
            onChange={setCode}
            error={fieldError(create.error, 'code')}
          />
          <UnitFactsFields value={facts} onChange={setFacts} />
        </FormSection>
        <Button type="primary" htmlType="submit" loading={create.isPending} disabled={code.trim() === '' || facts.name.trim() === ''}>
          {texts.submit}
        </Button>
      </form>
    </>
  );
}
