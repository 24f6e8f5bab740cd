import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, type FieldProblem } from '../../api/problem';
import { uploadFile } from '../../api/upload';
import { fillSentence, formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { paperSet as paperSetMessages } from '../../messages/vi/paper-set';
import { ConfirmButton } from '../../ui/confirm-button';
import { DateTimeText } from '../../ui/date-time-text';
import { ErrorNotice } from '../../ui/error-notice';
import { FileDrop } from '../../ui/files/file-drop';
import type { FileRules } from '../../ui/files/file-rules';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { useNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import css from './awards.module.css';
import { paperName } from './paper-names';
import { type PaperTemplate, templateAddress, templatesQuery, useWithdrawTemplate } from './queries';

const texts = paperSetMessages.templates;
/** Other endings are let through, so that the server says what to do with a .doc or a .docm. */
const rules: FileRules = { endings: ['.docx', '.doc', '.docm', '.dotx'], kinds: texts.kinds, maxBytes: 2 * 1024 * 1024 };

/** The office's own templates: standard down, own up, a sample to look at, what a template may hold. */
export function TemplateSection({ campaignId }: { campaignId: string }) {
  const templates = useQuery(templatesQuery(campaignId));
  return (
    <FormSection title={texts.title} lead={texts.lead}>
      {templates.isPending && <Skeleton lines={6} />}
      <ErrorNotice error={templates.error} onRetry={() => void templates.refetch()} />
      {templates.data?.map((template) => (
        <TemplateOfKind key={template.kind} campaignId={campaignId} template={template} />
      ))}
    </FormSection>
  );
}

function TemplateOfKind({ campaignId, template }: { campaignId: string; template: PaperTemplate }) {
  const { kind, current, placeholders } = template;
  const [refused, setRefused] = useState<readonly FieldProblem[]>([]);
  const queries = useQueryClient();
  const withdraw = useWithdrawTemplate(campaignId);
  const notice = useNotice();
  const name = paperName(kind);
  const address = templateAddress(campaignId, kind);
  return (
    <section className={css.template} aria-label={name}>
      <h3>{name}</h3>
      <p>
        {current === null ? (
          texts.standardInUse
        ) : (
          <>
            {texts.ownInUse(current.fileName, formatCount(current.version))} <DateTimeText at={current.uploadedAt} />.
          </>
        )}
      </p>
      <p className={css.links}>
        <a href={`${address}/standard`} download>
          {texts.standard}
        </a>
        <a href={`${address}/preview`} download>
          {texts.preview}
        </a>
      </p>
      <FileDrop
        label={`${texts.upload} – ${name}`}
        rules={rules}
        multiple={false}
        upload={async (file, context) => {
          setRefused([]);
          try {
            queries.setQueryData(templatesQuery(campaignId).queryKey, await uploadFile<PaperTemplate[]>(address, file, context));
            notice.success(texts.uploaded);
          } catch (reason) {
            if (reason instanceof ApiProblem) setRefused(reason.fields);
            throw reason;
          }
        }}
      />
      {refused.length > 0 && (
        <div role="alert" className={css.undecided}>
          <p>{texts.refused}</p>
          <ul>
            {refused.map((problem, at) => (
              <li key={at}>{placeSentence(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      {current !== null && (
        <div>
          <ConfirmButton
            title={texts.withdrawTitle(name)}
            consequence={texts.withdrawConsequence}
            confirmLabel={texts.withdraw}
            onConfirm={async () => {
              await withdraw.mutateAsync(kind as Parameters<typeof withdraw.mutateAsync>[0]);
              notice.success(texts.withdrawn);
            }}
          >
            {texts.withdraw}
          </ConfirmButton>
        </div>
      )}
      <details>
        <summary>{texts.places}</summary>
        <DataList label={texts.placesLabel(name)} columns={placeholderColumns} rows={placeholders} rowKey={(each) => each.name} empty={null} />
      </details>
    </section>
  );
}

const placeholderColumns: readonly Column<PaperTemplate['placeholders'][number]>[] = [
  { key: 'name', title: texts.columns.name, card: 'title', render: ({ name }) => <code>{`{{${name}}}`}</code> },
  { key: 'form', title: texts.columns.form, render: ({ form }) => texts.forms[form as keyof typeof texts.forms] },
  { key: 'meaning', title: texts.columns.meaning, render: ({ meaning }) => meaning },
];

/** What is wrong with one placeholder, and where in Word it stands. */
function placeSentence({ code, params }: FieldProblem): string {
  const sentence = (messages.errors as Readonly<Record<string, string>>)[code] ?? '';
  const told = fillSentence(sentence, params) ?? sentence;
  const number = (key: string): string => formatCount(Number(params[key]));
  const part = texts.parts[params['part'] as keyof typeof texts.parts];
  const place = params['table'] === null ? texts.inText(part, number('paragraph')) : texts.inTable(part, number('table'), number('row'), number('cell'));
  return texts.where(told, place, String(params['text']));
}
