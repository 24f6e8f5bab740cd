import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useSearchParams } from 'react-router';
import { messages } from '../../messages/vi';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { FormSection } from '../../ui/form-section';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { PageSkeleton, Skeleton } from '../../ui/skeleton';
import { ComparedEntries } from './compared-entries';
import { ComparedMarks } from './compared-marks';
import css from './compare.module.css';
import { deskQuery, sheetQuery, type DeskSheet } from './queries';

const texts = messages.desk.compare;

/** Two of the own sheets side by side, item by item, with what is judged beside each other. */
export default function ComparePage() {
  const [params, setParams] = useSearchParams();
  const [a, b] = [params.get('a') ?? '', params.get('b') ?? ''];
  const one = useQuery({ ...sheetQuery(a), enabled: a !== '' });
  const other = useQuery({ ...sheetQuery(b), enabled: b !== '' && b !== a });
  const campaignId = one.data?.campaignId ?? other.data?.campaignId ?? null;
  const desk = useQuery({ ...deskQuery(campaignId), enabled: (a === '' && b === '') || campaignId !== null });
  const error = one.error ?? other.error ?? desk.error;
  if (error !== null) return <PageError error={error} onRetry={() => void Promise.all([one, other, desk].map((query) => query.isError && query.refetch()))} />;
  if (desk.data === undefined) return <PageSkeleton />;
  const choose = (name: 'a' | 'b', id: string): void => {
    const after = new URLSearchParams(params);
    after.set(name, id);
    setParams(after, { replace: true });
  };
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            <ButtonLink to="/cham-diem">{texts.back}</ButtonLink>
            <Button disabled={a === '' || b === ''} onClick={() => setParams({ a: b, b: a }, { replace: true })}>
              {texts.swap}
            </Button>
          </>
        }
      />
      <FormSection title={texts.chooseTitle} columns={2}>
        <SheetChoice label={texts.first} sheets={desk.data.sheets} value={a} onChange={(id) => choose('a', id)} />
        <SheetChoice label={texts.second} sheets={desk.data.sheets} value={b} onChange={(id) => choose('b', id)} />
      </FormSection>
      {a === '' || b === '' || a === b ? (
        <EmptyState title={a !== '' && a === b ? texts.same : texts.chooseTitle} hint={texts.chooseHint} />
      ) : one.data === undefined || other.data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <div className={css.compared}>
          <ComparedMarks one={one.data} other={other.data} />
          <ComparedEntries one={one.data} other={other.data} />
        </div>
      )}
    </>
  );
}

function SheetChoice({ label, sheets, value, onChange }: { label: string; sheets: readonly DeskSheet[]; value: string; onChange: (id: string) => void }) {
  return (
    <SelectField
      label={label}
      value={value}
      onChange={onChange}
      {...(value === '' ? { blank: texts.choose } : {})}
      choices={sheets.map(({ sheetId, code, initiativeName }) => ({ value: sheetId, label: messages.judging.sheet.title(code, initiativeName) }))}
    />
  );
}
