import type { Quota } from '@dvk/scoring-core';
import { messages } from '../../../messages/vi';
import { DecimalInput } from '../../../ui/decimal/decimal-input';
import { SelectField } from '../../../ui/select-field';
import css from '../campaigns.module.css';
import { CountField } from './count-field';
import { PeerGroupCounts } from './peer-group-counts';

const texts = messages.campaigns.tiers;

const blankQuotas: Readonly<Record<Quota['kind'], Quota>> = {
  unlimited: { kind: 'unlimited' },
  count: { kind: 'count', count: 1 },
  'count-by-peer-group': { kind: 'count-by-peer-group', counts: {} },
  'per-unit': { kind: 'per-unit', pool: { shared: 2 } },
  percent: { kind: 'percent', base: 'participants', percent: 1_000, rounding: 'down' },
  'shared-total': { kind: 'shared-total', total: 10 },
};

interface QuotaEditorProps {
  quota: Quota;
  classNames: readonly string[];
  disabled: boolean;
  onChange: (quota: Quota) => void;
}

const quotaKinds = Object.keys(blankQuotas) as Quota['kind'][];

/** The kind of a quota and the numbers that kind needs. */
export function QuotaEditor({ quota, classNames, disabled, onChange }: QuotaEditorProps) {
  return (
    <div className={css.row}>
      <SelectField
        label={texts.quota}
        value={quota.kind}
        onChange={(kind) => onChange(blankQuotas[kind as Quota['kind']])}
        choices={quotaKinds.map((kind) => ({ value: kind, label: texts.quotaKinds[kind] }))}
        disabled={disabled}
      />
      <QuotaNumbers quota={quota} classNames={classNames} disabled={disabled} onChange={onChange} />
    </div>
  );
}

function QuotaNumbers({ quota, classNames, disabled, onChange }: QuotaEditorProps) {
  switch (quota.kind) {
    case 'unlimited':
      return null;
    case 'count':
      return <CountField label={texts.count} value={quota.count} onChange={(count) => onChange({ ...quota, count })} disabled={disabled} />;
    case 'count-by-peer-group':
      return <PeerGroupCounts counts={quota.counts} onChange={(counts) => onChange({ ...quota, counts })} disabled={disabled} />;
    case 'shared-total':
      return <CountField label={texts.total} hint={texts.totalHint} value={quota.total} onChange={(total) => onChange({ ...quota, total })} disabled={disabled} />;
    case 'per-unit':
      return <PerUnit quota={quota} disabled={disabled} onChange={onChange} />;
    case 'percent':
      return <Percent quota={quota} classNames={classNames} disabled={disabled} onChange={onChange} />;
  }
}

type QuotaOf<K extends Quota['kind']> = Extract<Quota, { kind: K }>;

function PerUnit({ quota, disabled, onChange }: { quota: QuotaOf<'per-unit'>; disabled: boolean; onChange: (quota: Quota) => void }) {
  const { pool } = quota;
  const isShared = 'shared' in pool;
  return (
    <>
      <SelectField
        label={texts.pool}
        value={isShared ? 'shared' : 'separate'}
        onChange={(kind) => onChange({ ...quota, pool: kind === 'shared' ? { shared: 2 } : { collective: 1, individual: 3 } })}
        choices={[
          { value: 'shared', label: texts.pools.shared },
          { value: 'separate', label: texts.pools.separate },
        ]}
        disabled={disabled}
      />
      {isShared ? (
        <CountField label={texts.count} value={pool.shared} onChange={(shared) => onChange({ ...quota, pool: { shared } })} disabled={disabled} />
      ) : (
        <>
          <CountField label={texts.collective} value={pool.collective} onChange={(collective) => onChange({ ...quota, pool: { ...pool, collective } })} disabled={disabled} />
          <CountField label={texts.individual} value={pool.individual} onChange={(individual) => onChange({ ...quota, pool: { ...pool, individual } })} disabled={disabled} />
        </>
      )}
    </>
  );
}

interface PercentProps {
  quota: QuotaOf<'percent'>;
  classNames: readonly string[];
  disabled: boolean;
  onChange: (quota: Quota) => void;
}

function Percent({ quota, classNames, disabled, onChange }: PercentProps) {
  const base = typeof quota.base === 'string' ? quota.base : `class:${quota.base.ofClass}`;
  const baseOf = (value: string): QuotaOf<'percent'>['base'] =>
    value === 'participants' || value === 'eligible' ? value : { ofClass: value.slice('class:'.length) };
  const named = typeof quota.base === 'string' || classNames.includes(quota.base.ofClass) ? classNames : [...classNames, quota.base.ofClass];
  return (
    <>
      <DecimalInput
        label={texts.percent}
        value={quota.percent}
        max={10_000}
        onChange={(percent) => {
          if (percent !== null) onChange({ ...quota, percent });
        }}
        disabled={disabled}
      />
      <SelectField
        label={texts.base}
        value={base}
        onChange={(value) => onChange({ ...quota, base: baseOf(value) })}
        choices={[
          { value: 'participants', label: texts.bases.participants },
          { value: 'eligible', label: texts.bases.eligible },
          ...named.map((name) => ({ value: `class:${name}`, label: texts.ofClass(name) })),
        ]}
        disabled={disabled}
      />
      <SelectField
        label={texts.rounding}
        value={quota.rounding}
        onChange={(rounding) => onChange({ ...quota, rounding: rounding as QuotaOf<'percent'>['rounding'] })}
        choices={(Object.keys(texts.roundings) as QuotaOf<'percent'>['rounding'][]).map((value) => ({ value, label: texts.roundings[value] }))}
        disabled={disabled}
      />
    </>
  );
}
