import { useQuery } from '@tanstack/react-query';
import { life } from '../../../messages/vi/life';
import { FormSection } from '../../../ui/form-section';
import css from '../initiative/life.module.css';
import { AskButton } from '../initiative/replication-actions';
import { originQuery } from './queries';

const texts = life.askedOrigin;

/** The model somebody came from a public page for, ready to be asked for. */
export function AskedOrigin({ address, units }: { address: string; units: readonly { readonly unitId: string; readonly unitName: string }[] }) {
  const origin = useQuery(originQuery(address));
  if (origin.isPending) return null;
  if (origin.isError) return <FormSection title={texts.title}>{texts.missing}</FormSection>;
  const { name, unitName, field, content } = origin.data;
  return (
    <FormSection title={texts.title} lead={texts.lead} actions={<AskButton origin={origin.data} units={units} />}>
      <p>
        <strong>{name}</strong> <span className={css.soft}>{[unitName, field].join(' – ')}</span>
      </p>
      <p className={css.text}>{content}</p>
    </FormSection>
  );
}
