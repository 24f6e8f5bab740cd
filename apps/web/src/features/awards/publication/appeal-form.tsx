import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { formatDateTime } from '../../../messages/format';
import { publication as publicationMessages } from '../../../messages/vi/publication';
import { ErrorNotice } from '../../../ui/error-notice';
import { FileField } from '../../../ui/files/file-field';
import { fileProblem, type FileRules } from '../../../ui/files/file-rules';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { TextAreaField } from '../../../ui/text-area-field';
import css from '../awards.module.css';
import { AppealList } from './appeal-list';
import { useFileAppeal, type OwnResultDetail } from './queries';

const texts = publicationMessages.appeal;
const rules: FileRules = { endings: ['.pdf', '.docx', '.jpg', '.jpeg', '.png', '.webp'], kinds: texts.kinds, maxBytes: 20 * 1024 * 1024 };

/** What is said in place of the form when no appeal is taken. */
function Closed({ appealRefusal, appealsUntil }: Pick<OwnResultDetail, 'appealRefusal' | 'appealsUntil'>) {
  if (appealRefusal === 'appeal.not-taken') return <p>{texts.notTaken}</p>;
  return appealRefusal === 'appeal.too-late' && appealsUntil !== null ? <p>{texts.over(formatDateTime(appealsUntil))}</p> : null;
}

function Form({ nominationId }: Pick<OwnResultDetail, 'nominationId'>) {
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const send = useFileAppeal(nominationId);
  const notice = useNotice();
  const ready = text.trim() !== '' && (file === null || fileProblem(file, rules) === null);
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (ready) send.mutate({ text, file }, { onSuccess: ({ receiptCode }) => notice.success(texts.sent(receiptCode)) });
      }}
    >
      <ErrorNotice error={send.error} />
      <TextAreaField label={texts.text} hint={texts.textHint} required value={text} onChange={setText} maxLength={5000} rows={5} />
      <FileField label={texts.file} rules={rules} file={file} onChange={setFile} />
      <Button type="primary" htmlType="submit" loading={send.isPending} disabled={!ready}>
        {texts.send}
      </Button>
    </form>
  );
}

/** The unit's appeals about one nomination, and the form for a new one while one is taken. */
export function AppealSection({ result }: { result: OwnResultDetail }) {
  const { appealRefusal, appealsUntil, appeals, nominationId } = result;
  const lead = appealsUntil === null ? texts.leadOpen : texts.lead(formatDateTime(appealsUntil));
  return (
    <FormSection title={texts.title} {...(appealRefusal === null ? { lead } : {})}>
      {appeals.length > 0 && <AppealList appeals={appeals} />}
      {appealRefusal === null ? <Form nominationId={nominationId} /> : <Closed appealRefusal={appealRefusal} appealsUntil={appealsUntil} />}
    </FormSection>
  );
}
