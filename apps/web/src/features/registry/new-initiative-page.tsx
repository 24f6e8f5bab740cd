import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../../api/session';
import { messages } from '../../messages/vi';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { fieldError } from '../../ui/tell-error';
import { noParts } from './draft';
import { SimilarTitles } from './similar-titles';
import { kindChoices, readKind } from './subject-kinds';
import { useRegisterInitiative } from './queries';

const texts = messages.registry.registration;

export default function NewInitiativePage() {
  const navigate = useNavigate();
  const register = useRegisterInitiative();
  const units = (useSession().data?.posts ?? []).filter(({ role }) => role === 'unit-clerk');
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '');
  const [name, setName] = useState('');
  const [kind, setKind] = useState('collective-model');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    register.mutate(
      { unitId, name, subjectKind: readKind(kind), field: '', programmeTags: [], details: noParts, continuesId: null },
      { onSuccess: ({ id }) => void navigate(`/mo-hinh/${id}`, { replace: true }) },
    );
  };
  return (
    <>
      <PageHeader title={texts.newTitle} lead={texts.newLead} />
      <form onSubmit={send}>
        <ErrorNotice error={register.error} />
        <FormSection title={texts.general}>
          {units.length > 1 && (
            <SelectField
              label={texts.unit}
              value={unitId}
              onChange={setUnitId}
              choices={units.map((post) => ({ value: post.unitId, label: post.unitName }))}
            />
          )}
          <TextField label={texts.name} hint={texts.nameHint} required maxLength={300} value={name} onChange={setName} error={fieldError(register.error, 'name')} />
          <SimilarTitles unitId={unitId} name={name} />
          <SelectField label={texts.kind} value={kind} onChange={setKind} choices={kindChoices} />
          <div>
            <Button type="primary" htmlType="submit" loading={register.isPending}>
              {texts.create}
            </Button>
          </div>
        </FormSection>
      </form>
    </>
  );
}
