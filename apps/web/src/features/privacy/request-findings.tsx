import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { broughtSentence } from '../../messages/brought-sentences';
import { personalData } from '../../messages/vi/personal-data';
import { partWord, recordWord } from '../../messages/vi/personal-data-records';
import { ErrorNotice } from '../../ui/error-notice';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { Skeleton } from '../../ui/skeleton';
import { DecisionSection } from './decision-section';
import { type DataRequest, type Findings, findingsQuery, type FoundPlace } from './queries';

const texts = personalData.one;

const placeKey = ({ table, id, version, part }: FoundPlace): string => `${table} ${id} ${version} ${part}`;

const ownColumns: readonly Column<Findings['own'][number]>[] = [
  { key: 'record', title: texts.ownColumns.record, card: 'title', render: ({ table }) => recordWord(table) },
  { key: 'rows', title: texts.ownColumns.rows, align: 'end', render: ({ rows }) => rows },
  { key: 'fate', title: texts.ownColumns.fate, render: ({ erased }) => personalData.erased[erased] },
];

const placeColumns: readonly Column<FoundPlace>[] = [
  { key: 'part', title: texts.placeColumns.part, card: 'title', render: ({ part, table }) => `${partWord(part)} (${recordWord(table).toLowerCase()})` },
  {
    key: 'initiative',
    title: texts.placeColumns.initiative,
    render: ({ initiativeCode, initiativeName, unitName }) => `${initiativeCode} ${initiativeName} – ${unitName}`,
  },
  { key: 'text', title: texts.placeColumns.text, render: ({ excerpt }) => excerpt },
];

/** What is held of the person, and of somebody named the choice of what is about this very one. */
export function RequestFindings({ request }: { request: DataRequest }) {
  const found = useQuery(findingsQuery(request.id));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const waits = request.state === 'received';
  const findings = found.data;
  if (findings === undefined) {
    return (
      <FormSection title={texts.findings}>
        <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
        {found.isPending && <Skeleton lines={6} />}
      </FormSection>
    );
  }
  const { own, acts, places, kept, faults } = findings;
  const nothing = own.length + acts.length + places.length + kept.length === 0;
  return (
    <>
      {(nothing || own.length > 0) && (
        <FormSection title={texts.findings} lead={texts.findingsLead}>
          {faults.map((fault) => (
            <p key={fault}>
              {broughtSentence(fault) ?? fault} {request.personId !== null && <Link to={`/nguoi-dung/${request.personId}`}>{request.name}</Link>}
            </p>
          ))}
          {nothing && <p>{texts.nothing}</p>}
          {own.length > 0 && <DataList label={texts.own} columns={ownColumns} rows={own} rowKey={({ table }) => table} empty={null} />}
        </FormSection>
      )}
      {places.length > 0 && (
        <FormSection title={texts.places} lead={waits ? `${texts.placesLead} ${texts.chosen(chosen.size, places.length)}.` : undefined}>
          <DataList
            label={texts.places}
            columns={placeColumns}
            rows={places}
            rowKey={placeKey}
            empty={null}
            selection={waits ? { selected: chosen, onChange: setChosen, nameOf: ({ part, initiativeCode }) => texts.placeName(partWord(part), initiativeCode) } : undefined}
          />
        </FormSection>
      )}
      {acts.length > 0 && (
        <FormSection title={texts.acts} lead={texts.actsLead}>
          <FactList facts={[...summed(acts)].map(([table, rows]) => ({ label: recordWord(table), value: rows }))} />
        </FormSection>
      )}
      {kept.length > 0 && (
        <FormSection title={texts.kept} lead={texts.keptLead}>
          <FactList facts={kept.map(({ table, rows }) => ({ label: recordWord(table), value: rows }))} />
        </FormSection>
      )}
      {waits && <DecisionSection request={request} places={places.filter((place) => chosen.has(placeKey(place)))} />}
    </>
  );
}

/** By table, whatever the person did in it. */
function summed(acts: Findings['acts']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { table, rows } of acts) counts.set(table, (counts.get(table) ?? 0) + rows);
  return counts;
}
