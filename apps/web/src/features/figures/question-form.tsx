import Button from 'antd/es/button';
import { useState } from 'react';
import { formatDate } from '../../messages/format';
import { messages } from '../../messages/vi';
import { figures as texts } from '../../messages/vi/figures';
import { CheckField } from '../../ui/check-field';
import { DateField } from '../../ui/date/date-field';
import { FormSection } from '../../ui/form-section';
import { FoundChoice } from '../../ui/found-choice';
import type { ListState } from '../../ui/list/use-list-state';
import { SelectField } from '../../ui/select-field';
import { unitsFoundOn } from '../../ui/use-units-found';
import css from './figures.module.css';
import { betweenPeriod, everPeriod, kinds, periodOf, type QuestionFilter } from './figures-question';
import type { Figures } from './queries';

const yearsBack = 6;

interface QuestionFormProps {
  list: ListState<QuestionFilter>;
  /** The day it is in Viet Nam. */
  today: string;
  report: Figures | undefined;
  onFilters: (filters: Partial<Record<QuestionFilter, string>>) => void;
}

/** Cut-off day, period, structure and kind: what is asked stands in the address. */
export function QuestionForm({ list, today, report, onFilters }: QuestionFormProps) {
  const { filters, setFilter } = list;
  const period = periodOf(filters, today);
  const thisYear = Number(today.slice(0, 4));
  const years = [...new Set([...Array.from({ length: yearsBack }, (_, at) => String(thisYear - at)), ...(/^\d+$/.test(period) ? [period] : [])])];
  const choices = [...years.map((year) => ({ value: year, label: texts.year(Number(year)) })), { value: everPeriod, label: texts.ever }, { value: betweenPeriod, label: texts.between }];
  return (
    <FormSection title={texts.question} columns={2}>
      <DateField label={texts.cutOff} hint={texts.cutOffHint} last={today} value={filters.chot === '' ? today : filters.chot} onChange={(day) => setFilter('chot', day === today ? '' : (day ?? ''))} />
      <SelectField label={texts.period} value={period} onChange={(value) => setFilter('ky', value)} choices={choices} />
      {period === betweenPeriod && (
        <>
          <DateField label={texts.from} value={filters.tu === '' ? null : filters.tu} onChange={(day) => setFilter('tu', day ?? '')} />
          <DateField label={texts.to} value={filters.den === '' ? null : filters.den} onChange={(day) => setFilter('den', day ?? '')} />
        </>
      )}
      <SelectField
        label={texts.structure}
        value={filters['co-cau'] === 'now' ? 'now' : 'then'}
        onChange={(value) => setFilter('co-cau', value === 'now' ? value : '')}
        choices={[
          { value: 'then', label: texts.structures.then },
          { value: 'now', label: texts.structures.now },
        ]}
      />
      <SelectField label={texts.kind} blank={texts.all} value={filters.loai} onChange={(value) => setFilter('loai', value)} choices={kinds.map((kind) => ({ value: kind, label: messages.registry.kinds[kind] }))} />
      <CheckField label={texts.late} checked={filters['ghi-sau'] !== ''} onChange={(late) => setFilter('ghi-sau', late ? '1' : '')} />
      <Chosen list={list} report={report} onFilters={onFilters} />
    </FormSection>
  );
}

/** Whose report it is and what it is narrowed to, each to be taken away. */
function Chosen({ list: { filters, setFilter }, report, onFilters }: Omit<QuestionFormProps, 'today'>) {
  const [choosing, setChoosing] = useState(false);
  const narrowed = filters['don-vi'] !== '';
  // By the structure of then the units of the cut-off day are chosen from, under their names of then.
  const asOf = filters['co-cau'] === 'now' || filters.chot === '' ? null : filters.chot;
  return (
    <div className={css.chosen}>
      {report !== undefined && (
        <strong>
          {texts.of(report.unitName)}
          {report.alone && narrowed && <span className={css.more}> ({texts.alone})</span>}
        </strong>
      )}
      {narrowed && (
        <Button size="small" onClick={() => onFilters({ 'don-vi': '', rieng: '' })}>
          {texts.clear(texts.names.unit.toLowerCase())}
        </Button>
      )}
      {filters['linh-vuc'] !== '' && (
        <>
          <strong>{texts.onlyField(filters['linh-vuc'])}</strong>
          <Button size="small" onClick={() => setFilter('linh-vuc', '')}>
            {texts.clear(texts.names.field.toLowerCase())}
          </Button>
        </>
      )}
      {choosing ? (
        <FoundChoice
          searchLabel={texts.unitSearch}
          searchHint={asOf === null ? texts.unitHint : texts.unitHintOn(formatDate(`${asOf}T12:00:00+07:00`))}
          chooseLabel={texts.unitChoose}
          blank={texts.unitBlank}
          nothing={texts.unitNothing}
          value=""
          onChange={(unitId) => {
            if (unitId === '') return;
            onFilters({ 'don-vi': unitId, rieng: '' });
            setChoosing(false);
          }}
          key={asOf}
          useFound={unitsFoundOn(asOf)}
        />
      ) : (
        <Button size="small" onClick={() => setChoosing(true)}>
          {texts.chooseUnit}
        </Button>
      )}
    </div>
  );
}
