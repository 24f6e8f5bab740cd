import { useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../../api/session';
import { life } from '../../messages/vi/life';
import { registration } from '../../messages/vi/registration';
import { CheckField } from '../../ui/check-field';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { fieldError } from '../../ui/tell-error';
import { copiedWords } from './copied-words';
import { noParts } from './draft';
import { wordListsQuery } from './initiative/queries';
import { SimilarTitles } from './similar-titles';
import { kindChoices, readKind } from './subject-kinds';
import { initiativeQuery, ownInitiativesQuery, useRegisterInitiative } from './queries';

const texts = registration;

export default function NewInitiativePage() {
  const navigate = useNavigate();
  const register = useRegisterInitiative();
  const units = (useSession().data?.posts ?? []).filter(({ role }) => role === 'unit-clerk');
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '');
  const [name, setName] = useState('');
  const [kind, setKind] = useState('collective-model');
  const queries = useQueryClient();
  const own = useQuery(ownInitiativesQuery).data?.items.filter((each) => each.unitId === unitId) ?? [];
  const [sourceId, setSourceId] = useState('');
  const [continues, setContinues] = useState(true);
  const source = useQuery({ ...initiativeQuery(sourceId), enabled: sourceId !== '' });
  const words = useQuery({ ...wordListsQuery(unitId), enabled: unitId !== '' }).data?.words;
  const choose = async (id: string): Promise<void> => {
    setSourceId(id);
    if (id === '') return;
    const chosen = await queries.ensureQueryData(initiativeQuery(id));
    setKind(chosen.subjectKind);
    if (name === '') setName(chosen.name);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const copied = sourceId === '' ? undefined : source.data;
    const chosen = copied === undefined ? { field: '', programmeTags: [] } : copiedWords(copied, words ?? []);
    register.mutate(
      {
        unitId,
        name,
        subjectKind: readKind(kind),
        ...chosen,
        details: copied?.details ?? noParts,
        continuesId: copied !== undefined && continues ? copied.id : null,
        ...(copied !== undefined && { jointUnitIds: copied.jointUnits.map((unit) => unit.id) }),
      },
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
          {own.length > 0 && (
            <SelectField
              label={life.copyFrom.label}
              hint={life.copyFrom.hint}
              blank={life.copyFrom.blank}
              value={sourceId}
              onChange={(id) => void choose(id)}
              choices={own.map((each) => ({ value: each.id, label: `${each.name} (${each.code})` }))}
            />
          )}
          {sourceId !== '' && <CheckField label={life.copyFrom.continues} checked={continues} onChange={setContinues} />}
          <div>
            <Button type="primary" htmlType="submit" disabled={sourceId !== '' && (source.data === undefined || words === undefined)} loading={register.isPending}>
              {texts.create}
            </Button>
          </div>
        </FormSection>
      </form>
    </>
  );
}
