import Button from 'antd/es/button';
import { useState } from 'react';
import { formatCount } from '../../../messages/format';
import { life } from '../../../messages/vi/life';
import { DateField } from '../../../ui/date/date-field';
import { writeDate } from '../../../ui/date/read-date';
import { ErrorNotice } from '../../../ui/error-notice';
import { FactList } from '../../../ui/fact-list';
import { useNotice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import css from './life.module.css';
import { useSavePlan, type Plan } from './queries';

const texts = life.progress;
const most = 30;

/** A milestone while it is typed: its day may still be missing. */
interface TypedMilestone {
  readonly key: number;
  readonly title: string;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

let keys = 0;
const typed = ({ title, dueOn, doneOn }: Omit<TypedMilestone, 'key'>): TypedMilestone => ({ key: (keys += 1), title, dueOn, doneOn });

/** Start, milestones and time of evaluation, to be written. */
export function MilestonesEditor({ initiativeId, plan }: { initiativeId: string; plan: Plan }) {
  const save = useSavePlan();
  const notice = useNotice();
  const [startsOn, setStartsOn] = useState(plan.startsOn);
  const [evaluatesOn, setEvaluatesOn] = useState(plan.evaluatesOn);
  const [rows, setRows] = useState(() => plan.milestones.map(typed));
  const put = (key: number, part: Partial<TypedMilestone>): void => setRows((before) => before.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const whole = rows.flatMap(({ title, dueOn, doneOn }) => (title.trim() === '' || dueOn === null ? [] : [{ title, dueOn, doneOn }]));
  // The stored version makes this form anew before a callback of it could be called.
  const send = (): void =>
    void save.mutateAsync({ id: initiativeId, version: plan.version, startsOn, evaluatesOn, milestones: whole }).then(
      () => notice.success(texts.saved),
      () => undefined,
    );
  return (
    <div className={css.fields}>
      <ErrorNotice error={save.error} />
      <div className={css.dates}>
        <DateField label={texts.startsOn} value={startsOn} onChange={setStartsOn} />
        <DateField label={texts.evaluatesOn} value={evaluatesOn} onChange={setEvaluatesOn} first={startsOn ?? undefined} />
      </div>
      {rows.map(({ key, title, dueOn, doneOn }, index) => {
        const at = formatCount(index + 1);
        return (
          <div key={key} className={css.milestone} role="group" aria-label={texts.titleOf(at)}>
            <TextField label={texts.title} maxLength={300} value={title} onChange={(text) => put(key, { title: text })} />
            <DateField label={texts.dueOn} value={dueOn} onChange={(day) => put(key, { dueOn: day })} />
            <DateField label={texts.doneOn} value={doneOn} onChange={(day) => put(key, { doneOn: day })} />
            <Button onClick={() => setRows(rows.filter((row) => row.key !== key))} aria-label={texts.removeOf(at)}>
              {texts.remove}
            </Button>
          </div>
        );
      })}
      <div className={css.actions}>
        <Button disabled={rows.length >= most} onClick={() => setRows([...rows, typed({ title: '', dueOn: null, doneOn: null })])}>
          {texts.add}
        </Button>
        <Button type="primary" disabled={whole.length < rows.length} loading={save.isPending} onClick={send}>
          {texts.save}
        </Button>
      </div>
    </div>
  );
}

/** The same, to be read. `day`: today as `2026-12-05`. */
export function MilestonesText({ plan: { startsOn, evaluatesOn, milestones, version }, day }: { plan: Plan; day: string }) {
  if (version === 0) return <p>{texts.noPlan}</p>;
  const or = (date: string | null): string => (date === null ? life.facts.none : writeDate(date));
  return (
    <>
      <FactList
        facts={[
          { label: texts.startsOn, value: or(startsOn) },
          { label: texts.evaluatesOn, value: or(evaluatesOn) },
        ]}
      />
      <ol className={css.entries}>
        {milestones.map(({ title, dueOn, doneOn }, index) => (
          <li key={index}>
            <span>{title}</span>
            <span className={css.soft}>
              {texts.due(writeDate(dueOn))}
              {doneOn === null ? dueOn < day && ` – ${texts.late}` : ` – ${texts.done(writeDate(doneOn))}`}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
