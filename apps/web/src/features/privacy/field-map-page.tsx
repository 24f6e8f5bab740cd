import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePermission } from '../../api/session';
import { personalData as texts } from '../../messages/vi/personal-data';
import { recordWord } from '../../messages/vi/personal-data-records';
import { ButtonLink } from '../../ui/button-link';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { type FieldGroup, groupedFields } from './grouped-fields';
import css from './privacy.module.css';
import { fieldMapQuery, retentionQuery, type RetentionRule } from './queries';

const words = texts.mapColumns;

const columns: readonly Column<FieldGroup>[] = [
  {
    key: 'record',
    title: words.record,
    card: 'title',
    render: ({ table, columns: names }) => (
      <>
        {recordWord(table)}
        <span className={css.columns}>{names.join(', ')}</span>
      </>
    ),
  },
  { key: 'data', title: words.data, render: ({ data }) => texts.data[data] },
  { key: 'whose', title: words.whose, render: ({ whose }) => texts.whose[whose] },
  { key: 'why', title: words.why, render: ({ why, basis }) => `${texts.why[why]} – ${texts.basis[basis]}` },
  { key: 'kept', title: words.kept, render: ({ kept }) => texts.kept[kept] },
  { key: 'leaves', title: words.leaves, render: ({ leaves }) => (leaves.length === 0 ? texts.nowhere : leaves.map((exit) => texts.leaves[exit]).join(', ')) },
  { key: 'rights', title: words.rights, render: ({ exported, erased }) => texts.rights(texts.exported[exported], texts.erased[erased]) },
];

const ruleColumns: readonly Column<RetentionRule>[] = [
  { key: 'rule', title: texts.retentionColumns.rule, card: 'title', render: ({ name }) => texts.rules[name] },
  { key: 'days', title: texts.retentionColumns.days, render: ({ days, how }) => `${texts.days(days)} (${texts.how[how]})` },
  { key: 'due', title: texts.retentionColumns.due, align: 'end', render: ({ due }) => due },
];

const owners = Object.entries(texts.whose).map(([value, label]) => ({ value, label }));

/** What the program holds of people, column by column, and what goes by itself. */
export function FieldMapPage() {
  const [whose, setWhose] = useState('');
  const map = useQuery(fieldMapQuery);
  const retention = useQuery(retentionQuery);
  const handles = usePermission('personal-data.handle');
  const groups = map.data === undefined ? undefined : groupedFields(map.data.fields.filter((field) => whose === '' || field.whose === whose));
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={handles && <ButtonLink to="/du-lieu-ca-nhan/yeu-cau">{texts.toRequests}</ButtonLink>} />
      <ErrorNotice error={map.error ?? retention.error} onRetry={() => void Promise.all([map.refetch(), retention.refetch()])} />
      <FormSection title={texts.retention} lead={texts.retentionLead}>
        <DataList label={texts.retention} columns={ruleColumns} rows={retention.isError ? [] : retention.data} rowKey={({ name }) => name} empty={null} />
      </FormSection>
      <FormSection title={texts.map} lead={texts.mapLead}>
        {map.data !== undefined && <p>{texts.never(map.data.neverHeld.map((thing) => texts.neverHeld[thing]).join(', '))}</p>}
        <SelectField label={texts.filterWhose} blank={texts.all} value={whose} onChange={setWhose} choices={owners} />
        <DataList label={texts.map} columns={columns} rows={map.isError ? [] : groups} rowKey={({ key }) => key} empty={null} />
      </FormSection>
    </>
  );
}
