import Button from 'antd/es/button';
import { useNavigate } from 'react-router';
import { answer, api } from '../../../api/client';
import { usePermission } from '../../../api/session';
import { formatDateTime } from '../../../messages/format';
import { messages } from '../../../messages/vi';
import { ErrorNotice } from '../../../ui/error-notice';
import { FactList } from '../../../ui/fact-list';
import { FormSection } from '../../../ui/form-section';
import { PageHeader } from '../../../ui/page-header';
import { StateTag } from '../../../ui/state-tag';
import { asDocument, type CriteriaSetDocument } from '../campaign';
import { useCriteriaSetWrite } from '../queries';
import { CriteriaEditor } from './criteria-editor';
import { Preview } from './preview';
import { ViewSwitch } from './view-switch';

const texts = messages.campaigns.criteriaEditor;

interface PublishedPageProps {
  document: CriteriaSetDocument;
  publishedAt: string;
  preview: boolean;
}

/** A published version: read by everybody, changed by nobody, the beginning of the next one. */
export function PublishedPage({ document, publishedAt, preview }: PublishedPageProps) {
  const mayEdit = usePermission('criteria-set.edit');
  const navigate = useNavigate();
  const begin = useCriteriaSetWrite(async (start: 'new-version' | 'copy') =>
    asDocument(await answer(api.POST('/api/criteria-sets', { body: { start, criteriaSetId: document.id } }))),
  );
  const beginWith = (start: 'new-version' | 'copy') => begin.mutate(start, { onSuccess: ({ id }) => void navigate(`/bo-tieu-chi/${id}`) });
  return (
    <>
      <PageHeader
        title={document.content.title}
        aside={<StateTag tone="locked">{`${texts.published} · ${texts.versionNo(document.versionNo)}`}</StateTag>}
        actions={
          mayEdit && (
            <>
              <Button onClick={() => beginWith('copy')} loading={begin.isPending && begin.variables === 'copy'}>
                {texts.copy}
              </Button>
              <Button type="primary" onClick={() => beginWith('new-version')} loading={begin.isPending && begin.variables === 'new-version'}>
                {texts.newVersion}
              </Button>
            </>
          )
        }
      />
      <ErrorNotice error={begin.error} />
      {mayEdit && <ViewSwitch preview={preview} />}
      {preview || !mayEdit ? <Preview set={document.content} /> : <CriteriaEditor value={document.content} onChange={() => undefined} readOnly />}
      <FormSection title={texts.published}>
        <FactList
          facts={[
            { label: texts.publishedAt, value: formatDateTime(publishedAt) },
            { label: texts.fingerprint, value: <code>{document.contentSha256}</code> },
          ]}
        />
      </FormSection>
    </>
  );
}
