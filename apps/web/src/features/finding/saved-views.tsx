import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { finding } from '../../messages/vi/finding';
import { ConfirmButton } from '../../ui/confirm-button';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import css from './finding.module.css';
import { savedViewsQuery, type SavedView, useKeepView, useRemoveView, useRenameView } from './queries';

const texts = finding.views;
const longestName = 100;

/** Filters somebody named, to be opened again, renamed, taken away; and the present ones to be kept. */
export function SavedViews({ address }: { address: string }) {
  const views = useQuery(savedViewsQuery);
  const items = views.data?.items ?? [];
  return (
    <FormSection title={texts.title} actions={<KeepView address={address} />}>
      <ErrorNotice error={views.error} onRetry={() => void views.refetch()} />
      {views.isSuccess && items.length === 0 && <p className={css.more}>{texts.none}</p>}
      {items.length > 0 && (
        <ul className={css.views}>
          {items.map((view) => (
            <li key={view.id}>
              <Link to={{ search: view.address }}>{view.name}</Link>
              <RenameView key={view.version} view={view} />
              <RemoveView view={view} />
            </li>
          ))}
        </ul>
      )}
    </FormSection>
  );
}

function KeepView({ address }: { address: string }) {
  const [name, setName] = useState('');
  const keep = useKeepView();
  const notice = useNotice();
  return (
    <ConfirmButton
      title={texts.keepTitle}
      confirmLabel={texts.keepVerb}
      incomplete={name.trim() === ''}
      form={<TextField label={texts.name} required maxLength={longestName} value={name} onChange={setName} />}
      onConfirm={async () => {
        const view = await keep.mutateAsync({ name, address });
        notice.success(texts.kept(view.name));
        setName('');
      }}
    >
      {texts.keep}
    </ConfirmButton>
  );
}

function RenameView({ view }: { view: SavedView }) {
  const [name, setName] = useState(view.name);
  const rename = useRenameView();
  return (
    <ConfirmButton
      size="small"
      title={texts.renameTitle(view.name)}
      confirmLabel={texts.rename}
      incomplete={name.trim() === ''}
      form={<TextField label={texts.name} required maxLength={longestName} value={name} onChange={setName} />}
      onConfirm={() => rename.mutateAsync({ id: view.id, version: view.version, name })}
    >
      <span aria-label={texts.renameNamed(view.name)}>{texts.rename}</span>
    </ConfirmButton>
  );
}

function RemoveView({ view }: { view: SavedView }) {
  const remove = useRemoveView();
  const notice = useNotice();
  return (
    <ConfirmButton
      size="small"
      title={texts.removeTitle(view.name)}
      consequence={texts.removeConsequence}
      confirmLabel={texts.remove}
      onConfirm={async () => {
        await remove.mutateAsync(view.id);
        notice.success(texts.removed(view.name));
      }}
    >
      <span aria-label={texts.removeNamed(view.name)}>{texts.remove}</span>
    </ConfirmButton>
  );
}
