import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { ButtonLink } from '../../ui/button-link';
import { ConfirmButton } from '../../ui/confirm-button';
import { EmptyState } from '../../ui/empty-state';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { declarationQuery, useDeclare, type Declaration, type DeclaredNomination } from './conflict-queries';
import css from './declaration.module.css';
import { DeclarationRow, isKnown } from './declaration-row';

const texts = messages.conflicts.declaration;

/** A page of its own with its own button: the whole list is answered for in one act, before any mark opens. */
export default function DeclarationPage() {
  const { campaignId = '' } = useParams();
  const query = useQuery(declarationQuery(campaignId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  return <DeclarationOf declaration={query.data} />;
}

function DeclarationOf({ declaration }: { declaration: Declaration }) {
  const { campaignId, campaignName, panelName, open, nominations } = declaration;
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map());
  const declare = useDeclare();
  const notice = useNotice();
  const navigate = useNavigate();
  const fresh = nominations.filter(({ declaredAt }) => declaredAt === null);
  const before = nominations.filter(({ declaredAt }) => declaredAt !== null);
  const told = [...reasons].map(([nominationId, reason]) => ({ nominationId, reason: reason.trim() }));
  const incomplete = told.some(({ reason }) => reason === '');
  const change = (id: string, reason: string | null): void => {
    const next = new Map(reasons);
    if (reason === null) next.delete(id);
    else next.set(id, reason);
    setReasons(next);
  };
  const send = async (): Promise<void> => {
    await declare.mutateAsync({ campaignId, body: { nominationIds: fresh.map(({ nominationId }) => nominationId), conflicts: told } });
    setReasons(new Map());
    notice.success(texts.done);
    void navigate(`/cham-diem?dot=${campaignId}`);
  };
  const rows = (of: readonly DeclaredNomination[]) => (
    <ul className={css.list}>
      {of.map((nomination) => (
        <DeclarationRow
          key={nomination.nominationId}
          nomination={nomination}
          reason={reasons.get(nomination.nominationId) ?? null}
          onChange={open ? (reason) => change(nomination.nominationId, reason) : null}
        />
      ))}
    </ul>
  );
  const conflicted = fresh.filter((nomination) => isKnown(nomination) || reasons.has(nomination.nominationId)).length + before.filter(({ nominationId }) => reasons.has(nominationId)).length;
  const nothingToDo = fresh.length === 0 && told.length === 0;
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead(campaignName, panelName)} actions={<ButtonLink to={`/cham-diem?dot=${campaignId}`}>{texts.toDesk}</ButtonLink>} />
      {nominations.length === 0 ? (
        <EmptyState title={texts.empty} hint={texts.emptyHint} />
      ) : (
        <>
          <div className={css.words}>
            <p>{open ? texts.how : texts.closed}</p>
            <p>{texts.system}</p>
          </div>
          {fresh.length > 0 && (
            <FormSection title={texts.fresh(formatCount(fresh.length))} lead={texts.freshHint}>
              {rows(fresh)}
            </FormSection>
          )}
          {before.length > 0 && (
            <FormSection title={texts.before(formatCount(before.length))} lead={texts.beforeHint}>
              {rows(before)}
            </FormSection>
          )}
          {open && (
            <div className={css.act}>
              <ConfirmButton
                type="primary"
                disabled={nothingToDo || incomplete}
                title={texts.confirmTitle(formatCount(fresh.length + before.filter(({ nominationId }) => reasons.has(nominationId)).length), formatCount(conflicted))}
                items={nominations.flatMap(({ nominationId, code, initiativeName }) => (reasons.has(nominationId) ? [texts.entry(code, initiativeName)] : []))}
                consequence={told.length === 0 ? texts.nothing : texts.consequence}
                confirmLabel={fresh.length > 0 ? texts.confirm : texts.confirmMore}
                onConfirm={send}
              >
                {fresh.length > 0 ? texts.confirm : texts.confirmMore}
              </ConfirmButton>
              <p role="status">{incomplete ? messages.errors['declaration.reason-missing'] : ''}</p>
            </div>
          )}
        </>
      )}
    </>
  );
}
