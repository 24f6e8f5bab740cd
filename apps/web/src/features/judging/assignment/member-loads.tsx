import Button from 'antd/es/button';
import { useState } from 'react';
import { usePermission } from '../../../api/session';
import { formatCount } from '../../../messages/format';
import { assignment as assignmentMessages } from '../../../messages/vi/assignment';
import { CheckField } from '../../../ui/check-field';
import { DecimalInput } from '../../../ui/decimal/decimal-input';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { useNotice } from '../../../ui/notice';
import css from './assignment.module.css';
import { LoadBar } from './load-bar';
import { useChangeCapacities, type Assignee } from './queries';

const texts = assignmentMessages.members;
const most = 10_000_000;

interface Capacity {
  readonly mostNominations: number | null;
  readonly preferredFields: string[];
}

const capacityOf = ({ mostNominations, preferredFields }: Assignee): Capacity => ({ mostNominations, preferredFields });
const isSame = (one: Capacity, other: Capacity): boolean => JSON.stringify(one) === JSON.stringify(other);

/** How much each member carries, takes on at most, and is at home in. */
export function MemberLoads({ campaignId, members, fields }: { campaignId: string; members: readonly Assignee[]; fields: readonly string[] }) {
  const mayEdit = usePermission('assignment.edit');
  const [typed, setTyped] = useState<ReadonlyMap<string, Capacity>>(new Map());
  const save = useChangeCapacities();
  const notice = useNotice();
  const shown = members.filter(({ sits, load }) => sits || load > 0);
  const full = Math.max(1, ...shown.map(({ load, mostNominations }) => Math.max(load, mostNominations ?? 0)));
  const now = (member: Assignee): Capacity => typed.get(member.memberId) ?? capacityOf(member);
  const change = (member: Assignee, part: Partial<Capacity>): void => setTyped((before) => new Map(before).set(member.memberId, { ...now(member), ...part }));
  const changed = shown.filter((member) => !isSame(now(member), capacityOf(member)));
  const nameOf = ({ code, fullName }: Assignee): string => texts.name(code, fullName);
  const columns: Column<Assignee>[] = [
    { key: 'name', title: texts.member, card: 'title', render: (member) => (member.sits ? nameOf(member) : texts.left(nameOf(member))) },
    {
      key: 'load',
      title: texts.load,
      render: ({ load, mostNominations }) => (
        <span className={css.load}>
          <span>{mostNominations === null ? texts.carries(formatCount(load)) : texts.carriesOf(formatCount(load), formatCount(mostNominations))}</span>
          <LoadBar before={load} full={full} />
        </span>
      ),
    },
    {
      key: 'most',
      title: texts.most,
      render: (member) =>
        mayEdit && member.sits ? (
          <DecimalInput
            label={texts.mostOf(nameOf(member))}
            labelHidden
            places={0}
            max={most}
            value={valueOf(now(member).mostNominations)}
            onChange={(hundredths) => change(member, { mostNominations: hundredths === null ? null : hundredths / 100 })}
          />
        ) : (
          (member.mostNominations ?? texts.noLimit)
        ),
    },
    {
      key: 'fields',
      title: texts.fields,
      render: (member) => {
        const chosen = now(member).preferredFields;
        if (!mayEdit || !member.sits || fields.length === 0) return chosen.join(', ') || texts.noFields;
        return (
          <details className={css.fields}>
            <summary aria-label={texts.fieldsOf(nameOf(member))}>{chosen.join(', ') || texts.noFields}</summary>
            {fields.map((field) => (
              <CheckField
                key={field}
                label={field}
                checked={chosen.includes(field)}
                onChange={(on) => change(member, { preferredFields: fields.filter((each) => (each === field ? on : chosen.includes(each))) })}
              />
            ))}
          </details>
        );
      },
    },
  ];
  return (
    <FormSection title={texts.title} lead={texts.lead}>
      <DataList label={texts.table} columns={columns} rows={shown} rowKey={({ memberId }) => memberId} empty={null} />
      {mayEdit && (
        <div>
          <Button
            disabled={changed.length === 0}
            loading={save.isPending}
            onClick={() =>
              save.mutate(
                { campaignId, members: changed.map((member) => ({ memberId: member.memberId, ...now(member), seen: capacityOf(member) })) },
                {
                  onSuccess: () => {
                    setTyped(new Map());
                    notice.success(texts.saved(formatCount(changed.length)));
                  },
                },
              )
            }
          >
            {texts.save}
          </Button>
          <ErrorNotice error={save.error} />
        </div>
      )}
    </FormSection>
  );
}

const valueOf = (count: number | null): number | null => (count === null ? null : count * 100);
