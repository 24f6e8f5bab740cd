import { useState } from 'react';
import { formatCount } from '../../../messages/format';
import { publication as publicationMessages } from '../../../messages/vi/publication';
import { CheckField } from '../../../ui/check-field';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useNotice } from '../../../ui/notice';
import { TextAreaField } from '../../../ui/text-area-field';
import { usePublish, type Board, type BoardPreview } from './queries';

const texts = publicationMessages.board;

/** The act of publishing: what follows from it, whether the list is public, and why when it corrects another. */
export function PublishButton({ board, preview }: { board: Board; preview: BoardPreview }) {
  const [publicList, setPublicList] = useState(true);
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const publish = usePublish(board.campaignId);
  const notice = useNotice();
  const corrects = board.publications.some(({ withdrawnAt }) => withdrawnAt === null);
  const rewarded = preview.rewarded.reduce((sum, { count }) => sum + count, 0);
  const act = async (): Promise<void> => {
    await publish.mutateAsync({ resultId: preview.resultId, publicList, note, reason });
    notice.success(texts.done);
  };
  return (
    <ConfirmButton
      type="primary"
      title={texts.publishTitle(formatCount(rewarded), formatCount(preview.people))}
      consequence={texts.consequence}
      confirmLabel={texts.publish}
      onConfirm={act}
      incomplete={corrects && reason.trim() === ''}
      form={
        <>
          <CheckField label={texts.publicList} checked={publicList} onChange={setPublicList} />
          {corrects && <TextAreaField label={texts.reason} required value={reason} onChange={setReason} maxLength={1000} />}
          <TextAreaField label={texts.note} hint={texts.noteHint} value={note} onChange={setNote} maxLength={1000} rows={2} />
        </>
      }
    >
      {corrects ? texts.correct : texts.publish}
    </ConfirmButton>
  );
}
