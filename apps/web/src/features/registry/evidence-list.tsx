import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { messages } from '../../messages/vi';
import { attachments } from '../../messages/vi/attachments';
import { FileDrop } from '../../ui/files/file-drop';
import { formatBytes } from '../../ui/files/file-rules';
import { useNotice } from '../../ui/notice';
import { evidenceAddress, useRemoveEvidence, useUploadEvidence, type EvidenceView } from './queries';
import css from './registry.module.css';

const texts = messages.registry;

/** What evidence may be. */
export const evidenceRules = {
  endings: ['.pdf', '.jpg', '.jpeg', '.png', '.webp', '.docx'],
  kinds: texts.selfMarking.evidenceKinds,
  maxBytes: 20 * 1024 * 1024,
} as const;

/** What a list of files says of each. */
type ListedFile = Pick<EvidenceView, 'id' | 'fileName' | 'mediaType' | 'size'>;

interface EvidenceFilesProps {
  files: readonly ListedFile[];
  /** Where a file is, to be shown in the page or to be downloaded. */
  addressOf: (fileId: string, inline: boolean) => string;
  /** Present where files may be taken away. */
  onRemove?: ((file: ListedFile) => void) | undefined;
  /** Further acts on each. */
  more?: ((file: ListedFile) => ReactNode) | undefined;
}

/** Files with their sizes; each opens in a page of its own and can be downloaded. */
export function EvidenceFiles({ files, addressOf, onRemove, more }: EvidenceFilesProps) {
  if (files.length === 0) return <p className={css.guidance}>{texts.selfMarking.noEvidence}</p>;
  return (
    <ul className={css.files}>
      {files.map((file) => (
        <li key={file.id}>
          <a href={addressOf(file.id, true)} target="_blank" rel="noreferrer" aria-label={texts.detail.inline(file.fileName)}>
            {file.fileName}
          </a>
          <span>{formatBytes(file.size)}</span>
          <a href={addressOf(file.id, false)} aria-label={texts.detail.downloadNamed(file.fileName)}>
            {texts.detail.download}
          </a>
          {more?.(file)}
          {onRemove && (
            <Button size="small" onClick={() => onRemove(file)} aria-label={texts.selfMarking.remove(file.fileName)}>
              {texts.selfMarking.removeShort}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

interface EvidenceEditorProps {
  nominationId: string;
  files: readonly EvidenceView[];
  /** null: for the nomination as a whole. */
  leafCode: string | null;
}

/** The files of one item, and the place to add more. */
export function EvidenceEditor({ nominationId, files, leafCode }: EvidenceEditorProps) {
  const upload = useUploadEvidence();
  const remove = useRemoveEvidence();
  const notice = useNotice();
  return (
    <div className={css.stack}>
      <EvidenceFiles
        addressOf={(fileId, inline) => evidenceAddress(nominationId, fileId, inline)}
        files={files.filter((file) => file.leafCode === leafCode)}
        onRemove={(file) => remove.mutate({ id: nominationId, evidenceId: file.id }, { onError: (error) => notice.error(error) })}
      />
      <FileDrop
        label={leafCode === null ? texts.selfMarking.general : texts.selfMarking.evidenceOf(leafCode)}
        rules={evidenceRules}
        note={attachments.bare}
        camera={attachments.camera}
        upload={(file, context) => upload.mutateAsync({ id: nominationId, leafCode, file, ...context })}
      />
    </div>
  );
}
