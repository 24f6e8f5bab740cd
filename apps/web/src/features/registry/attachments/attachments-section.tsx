import { useState } from 'react';
import { attachments as texts } from '../../../messages/vi/attachments';
import { ConfirmButton } from '../../../ui/confirm-button';
import { FileDrop } from '../../../ui/files/file-drop';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { EvidenceFiles, evidenceRules } from '../evidence-list';
import type { InitiativeView } from '../queries';
import { attachmentAddress, type Attachment } from './queries';
import type { AttachmentActs } from './use-attachments';

function RenameButton({ file: { id, fileName }, rename }: { file: Attachment; rename: AttachmentActs['rename'] }) {
  const [name, setName] = useState(fileName);
  return (
    <ConfirmButton
      size="small"
      title={texts.renameNamed(fileName)}
      confirmLabel={texts.rename}
      incomplete={name.trim() === '' || name === fileName}
      form={<TextField label={texts.newName} hint={texts.newNameHint} required maxLength={150} value={name} onChange={setName} />}
      onConfirm={() => rename(id, name)}
    >
      <span aria-hidden="true">{texts.rename}</span>
      <span className="only-spoken">{texts.renameNamed(fileName)}</span>
    </ConfirmButton>
  );
}

/** The files of a registration that is being written, and the place to add more. */
export function AttachmentsSection({ initiative: { id, files, registration }, acts }: { initiative: InitiativeView; acts: AttachmentActs }) {
  const notice = useNotice();
  const mayMove = registration !== 'accepted';
  return (
    <FormSection title={texts.title} lead={mayMove ? texts.lead : texts.leadAccepted}>
      <EvidenceFiles
        files={files}
        addressOf={(fileId, inline) => attachmentAddress(id, fileId, inline)}
        onRemove={mayMove ? (file) => void acts.remove(file.id).catch((error: unknown) => notice.error(error)) : undefined}
        more={mayMove ? (file) => <RenameButton key={file.fileName} file={file} rename={acts.rename} /> : undefined}
      />
      <FileDrop label={texts.add} rules={evidenceRules} note={texts.bare} camera={texts.camera} upload={acts.add} />
    </FormSection>
  );
}

/** The files of a registration that is only read; nothing where there are none. */
export function AttachmentsRead({ initiative: { id, files } }: { initiative: InitiativeView }) {
  if (files.length === 0) return null;
  return (
    <FormSection title={texts.title}>
      <EvidenceFiles files={files} addressOf={(fileId, inline) => attachmentAddress(id, fileId, inline)} />
    </FormSection>
  );
}
