import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { formatDecimal } from '@dvk/scoring-core';
import { Link } from 'react-router';
import { answer, api } from '../../../api/client';
import { messages } from '../../../messages/vi';
import { ButtonLink } from '../../../ui/button-link';
import { DateTimeText } from '../../../ui/date-time-text';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNotice } from '../../../ui/error-notice';
import { FactList } from '../../../ui/fact-list';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { useNotice } from '../../../ui/notice';
import { StateTag } from '../../../ui/state-tag';
import { asCampaign, type CriteriaSetSummary } from '../campaign';
import { areRulesLocked } from '../phase-state';
import { criteriaSetsQuery, useCampaignWrite } from '../queries';
import { LockedNote } from './locked-note';
import { SettingsError } from './settings-error';
import type { TabProps } from './tab-props';

const texts = messages.campaigns.criteriaSet;
const editor = messages.campaigns.criteriaEditor;

export function CriteriaSetTab({ campaign }: TabProps) {
  const published = useQuery(criteriaSetsQuery('', 'published', 1));
  const notice = useNotice();
  const choose = useCampaignWrite(async (criteriaSetId: string) =>
    asCampaign(
      await answer(
        api.PUT('/api/campaigns/{id}/criteria-set', { params: { path: { id: campaign.id } }, body: { version: campaign.version, criteriaSetId } }),
      ),
    ),
  );
  const locked = areRulesLocked(campaign.phases);
  const { criteriaSet, criteriaSetId } = campaign;
  const columns: readonly Column<CriteriaSetSummary>[] = [
    { key: 'ten', title: editor.columns.title, render: (row) => <Link to={`/bo-tieu-chi/${row.id}`}>{row.title}</Link>, card: 'title' },
    { key: 'phien-ban', title: editor.columns.version, render: (row) => row.versionNo, align: 'end', width: '7em' },
    { key: 'ban-hanh', title: editor.publishedAt, render: (row) => row.publishedAt !== null && <DateTimeText at={row.publishedAt} /> },
    {
      key: 'chon',
      title: texts.choose,
      render: (row) =>
        row.id === criteriaSetId ? (
          <StateTag tone="good">{texts.inUse}</StateTag>
        ) : (
          <Button
            disabled={locked}
            loading={choose.isPending && choose.variables === row.id}
            onClick={() => choose.mutate(row.id, { onSuccess: () => notice.success(texts.chosen) })}
            aria-label={`${texts.choose}: ${row.title}`}
          >
            {texts.choose}
          </Button>
        ),
    },
  ];
  return (
    <>
      <LockedNote campaign={campaign} />
      <SettingsError error={choose.error} placeName={(field) => field} />
      <FormSection title={texts.title} lead={texts.lead}>
        <FactList
          facts={[
            { label: texts.current, value: criteriaSet === null ? texts.none : <Link to={`/bo-tieu-chi/${criteriaSetId ?? ''}`}>{criteriaSet.title}</Link> },
            ...(criteriaSet === null
              ? []
              : [
                  { label: editor.head.number, value: criteriaSet.number },
                  { label: editor.head.declaredTotal, value: formatDecimal(criteriaSet.declaredTotal, { comma: true }) },
                ]),
          ]}
        />
      </FormSection>
      <FormSection title={texts.available}>
        <ErrorNotice error={published.error} onRetry={() => void published.refetch()} />
        {!published.isError && (
          <DataList
            label={editor.listLabel}
            columns={columns}
            rows={published.data?.items}
            rowKey={(row) => row.id}
            empty={
              <EmptyState title={texts.noneAvailable} hint={texts.noneAvailableHint}>
                <ButtonLink to="/bo-tieu-chi">{editor.create}</ButtonLink>
              </EmptyState>
            }
          />
        )}
      </FormSection>
    </>
  );
}
