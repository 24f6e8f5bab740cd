import Button from 'antd/es/button';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { onBehalf as texts } from '../../../messages/vi/on-behalf';
import { registration } from '../../../messages/vi/registration';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import { FoundChoice } from '../../../ui/found-choice';
import { useNotice } from '../../../ui/notice';
import { PageHeader } from '../../../ui/page-header';
import { SelectField } from '../../../ui/select-field';
import { fieldError } from '../../../ui/tell-error';
import { TextField } from '../../../ui/text-field';
import { useUnitsOfToday } from '../../../ui/use-units-found';
import { noParts } from '../draft';
import { campaignsQuery } from '../queries';
import { SimilarTitles } from '../similar-titles';
import { kindChoices, readKind } from '../subject-kinds';
import { AskedSection, nothingAsked, wholeAsked } from './asked-fields';
import { useRegisterForUnit } from './queries';

/** The office begins a registration for a unit that asked for it; the form itself is the unit's own. */
export default function NewForUnitPage() {
  const navigate = useNavigate();
  const notice = useNotice();
  const register = useRegisterForUnit();
  const [unitId, setUnitId] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState('collective-model');
  const [campaignId, setCampaignId] = useState('');
  const [typed, setTyped] = useState(nothingAsked);
  const campaigns = (useQuery(campaignsQuery).data?.items ?? []).filter(({ phases }) => phases.some((phase) => phase.isOpen && phase.permits.includes('nomination.submit')));
  const asked = wholeAsked(typed);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (asked === null) return;
    register.mutate(
      { unitId, name, subjectKind: readKind(kind), field: '', programmeTags: [], details: noParts, continuesId: null, asked, ...(campaignId !== '' && { campaignId }) },
      {
        onSuccess: ({ id }) => {
          notice.success(texts.created);
          void navigate(`/mo-hinh/${id}`, { replace: true });
        },
      },
    );
  };
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <form onSubmit={send}>
        <ErrorNotice error={register.error} />
        <FormSection title={texts.unit.title} columns={2}>
          <FoundChoice
            searchLabel={texts.unit.search}
            searchHint={texts.unit.hint}
            chooseLabel={texts.unit.choose}
            blank={texts.unit.blank}
            nothing={texts.unit.nothing}
            value={unitId}
            onChange={setUnitId}
            useFound={useUnitsOfToday}
          />
        </FormSection>
        <AskedSection value={typed} onChange={setTyped} error={register.error} />
        <FormSection title={texts.general}>
          <TextField label={registration.name} hint={registration.nameHint} required maxLength={300} value={name} onChange={setName} error={fieldError(register.error, 'name')} />
          {unitId !== '' && <SimilarTitles unitId={unitId} name={name} />}
          <SelectField label={registration.kind} value={kind} onChange={setKind} choices={kindChoices} />
          {campaigns.length > 0 && (
            <SelectField
              label={texts.campaign}
              hint={texts.campaignHint}
              blank={texts.campaignBlank}
              value={campaignId}
              onChange={setCampaignId}
              choices={campaigns.map((each) => ({ value: each.id, label: each.name }))}
            />
          )}
          <div>
            <Button type="primary" htmlType="submit" disabled={unitId === '' || name.trim() === '' || asked === null} loading={register.isPending}>
              {texts.create}
            </Button>
          </div>
        </FormSection>
      </form>
    </>
  );
}
