import { checkCriteriaSet, type CriteriaSet, formatDecimal } from '@dvk/scoring-core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answer, api } from '../../../api/client';
import { outlivesPage } from '../../../api/outlives-page';
import { usePermission } from '../../../api/session';
import { messages } from '../../../messages/vi';
import { ConflictDialog } from '../../../ui/autosave/conflict-dialog';
import { LeaveGuard } from '../../../ui/autosave/leave-guard';
import { SaveIndicator } from '../../../ui/autosave/save-indicator';
import { useAutosave } from '../../../ui/autosave/use-autosave';
import { ConfirmButton } from '../../../ui/confirm-button';
import { ErrorNotice } from '../../../ui/error-notice';
import { FactList } from '../../../ui/fact-list';
import { useNotice } from '../../../ui/notice';
import { PageHeader } from '../../../ui/page-header';
import { StateTag } from '../../../ui/state-tag';
import { asDocument, type CriteriaSetDocument } from '../campaign';
import { criteriaSetQuery, useCriteriaSetWrite } from '../queries';
import { CriteriaEditor } from './criteria-editor';
import { Preview } from './preview';
import { leafCount } from './tree';
import { ViewSwitch } from './view-switch';

const texts = messages.campaigns.criteriaEditor;

const total = (set: CriteriaSet): string => formatDecimal(set.declaredTotal, { comma: true });

/** A draft: every change is saved by itself; published when nothing is wrong any more. */
export function DraftPage({ document, preview }: { document: CriteriaSetDocument; preview: boolean }) {
  const { id } = document;
  const notice = useNotice();
  const queries = useQueryClient();
  const mayPublish = usePermission('criteria-set.publish');
  const path = { id };
  const autosave = useAutosave<CriteriaSet>(
    { value: document.content, version: document.version },
    {
      save: async (content, version, { leaving }) => {
        const saved = asDocument(
          await answer(api.PUT('/api/criteria-sets/{id}', { params: { path }, body: { version, content: { ...content } }, keepalive: leaving && outlivesPage(content) })),
        );
        queries.setQueryData(criteriaSetQuery(id).queryKey, saved);
        return { version: saved.version };
      },
      loadCurrent: async () => {
        const current = asDocument(await answer(api.GET('/api/criteria-sets/{id}', { params: { path } })));
        return { value: current.content, version: current.version };
      },
    },
  );
  const set = autosave.draft;
  const problems = useMemo(() => checkCriteriaSet(set), [set]);
  const publish = useCriteriaSetWrite(async (version: number) =>
    asDocument(await answer(api.POST('/api/criteria-sets/{id}/publication', { params: { path }, body: { version } }))),
  );
  return (
    <>
      <PageHeader
        title={set.title === '' ? texts.tree.unnamed : set.title}
        aside={<StateTag tone="idle">{`${texts.draft} · ${texts.versionNo(document.versionNo)}`}</StateTag>}
        lead={problems.length > 0 ? texts.publishBlocked : texts.problems.none}
        actions={
          <>
            <SaveIndicator state={autosave} onRetry={autosave.retry} />
            {mayPublish && (
              <ConfirmButton
                type="primary"
                disabled={problems.length > 0}
                title={texts.publishTitle(set.title)}
                consequence={texts.publishConsequence(leafCount(set), total(set))}
                confirmLabel={texts.publish}
                onConfirm={async () => {
                  if (!(await autosave.flush())) throw autosave.error ?? new Error('the draft is not saved');
                  const saved = queries.getQueryData(criteriaSetQuery(id).queryKey);
                  await publish.mutateAsync(saved?.version ?? document.version);
                  notice.success(texts.publishDone);
                }}
              >
                {texts.publish}
              </ConfirmButton>
            )}
          </>
        }
      />
      <LeaveGuard autosave={autosave} />
      <ErrorNotice error={autosave.error} onRetry={autosave.retry} />
      <ConflictDialog
        draft={set}
        theirs={autosave.theirs}
        render={(version) => (
          <FactList
            facts={[
              { label: texts.head.name, value: version.title },
              { label: texts.tree.title, value: texts.conflictTotal(leafCount(version), total(version)) },
              { label: texts.problems.title, value: texts.tree.problems(checkCriteriaSet(version).length) },
            ]}
          />
        )}
        keepMine={autosave.keepMine}
        takeTheirs={autosave.takeTheirs}
      />
      <ViewSwitch preview={preview} />
      {preview ? <Preview set={set} /> : <CriteriaEditor value={set} onChange={autosave.edit} readOnly={false} />}
    </>
  );
}
