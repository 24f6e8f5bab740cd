import { useState } from 'react';
import { publicPages } from '../../../messages/vi/public-pages';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useNotice } from '../../../ui/notice';
import { TextAreaField } from '../../../ui/text-area-field';
import { TextField } from '../../../ui/text-field';
import css from '../initiative/life.module.css';
import { useDecidePhoto, useMarkPhoto, useWithdrawPhoto, type Picture, type PublicPhoto } from './queries';

const texts = publicPages.photos;

export function MarkButton({ initiativeId, picture: { id, fileName } }: { initiativeId: string; picture: Picture }) {
  const mark = useMarkPhoto();
  const notice = useNotice();
  const [alt, setAlt] = useState('');
  const [caption, setCaption] = useState('');
  return (
    <ConfirmButton
      size="small"
      title={texts.markTitle(fileName)}
      consequence={texts.markConsequence}
      confirmLabel={texts.mark}
      incomplete={alt.trim() === ''}
      form={
        <div className={css.fields}>
          <TextField label={texts.alt} hint={texts.altHint} required maxLength={300} value={alt} onChange={setAlt} />
          <TextField label={texts.caption} maxLength={300} value={caption} onChange={setCaption} />
        </div>
      }
      onConfirm={async () => {
        await mark.mutateAsync({ id: initiativeId, fileId: id, alt, caption });
        notice.success(texts.marked);
      }}
    >
      <span aria-hidden="true">{texts.mark}</span>
      <span className="only-spoken">{texts.markNamed(fileName)}</span>
    </ConfirmButton>
  );
}

function ApproveButton({ photo: { id, version, alt } }: { photo: PublicPhoto }) {
  const decide = useDecidePhoto();
  const notice = useNotice();
  return (
    <ConfirmButton
      size="small"
      type="primary"
      title={texts.approveTitle}
      items={[alt]}
      consequence={texts.approveConsequence}
      confirmLabel={texts.approve}
      onConfirm={async () => {
        await decide.mutateAsync({ id, version, approve: true, reason: '' });
        notice.success(texts.approved);
      }}
    >
      <span aria-hidden="true">{texts.approve}</span>
      <span className="only-spoken">{texts.approveNamed(alt)}</span>
    </ConfirmButton>
  );
}

function RefuseButton({ photo: { id, version, alt } }: { photo: PublicPhoto }) {
  const decide = useDecidePhoto();
  const notice = useNotice();
  const [reason, setReason] = useState('');
  return (
    <ConfirmButton
      size="small"
      title={texts.refuseTitle}
      items={[alt]}
      confirmLabel={texts.refuse}
      incomplete={reason.trim() === ''}
      form={<TextAreaField label={texts.reason} required maxLength={2_000} value={reason} onChange={setReason} />}
      onConfirm={async () => {
        await decide.mutateAsync({ id, version, approve: false, reason });
        notice.success(texts.refused);
      }}
    >
      <span aria-hidden="true">{texts.refuse}</span>
      <span className="only-spoken">{texts.refuseNamed(alt)}</span>
    </ConfirmButton>
  );
}

function WithdrawButton({ photo: { id, version, alt } }: { photo: PublicPhoto }) {
  const withdraw = useWithdrawPhoto();
  const notice = useNotice();
  return (
    <ConfirmButton
      size="small"
      title={texts.withdrawTitle}
      items={[alt]}
      consequence={texts.withdrawConsequence}
      confirmLabel={texts.withdraw}
      onConfirm={async () => {
        await withdraw.mutateAsync({ id, version });
        notice.success(texts.withdrawn);
      }}
    >
      <span aria-hidden="true">{texts.withdraw}</span>
      <span className="only-spoken">{texts.withdrawNamed(alt)}</span>
    </ConfirmButton>
  );
}

/** What can be done with a picture now. */
export function PhotoActions({ photo, mayDecide, mayWithdraw }: { photo: PublicPhoto; mayDecide: boolean; mayWithdraw: boolean }) {
  const waiting = photo.state === 'waiting';
  const open = waiting || photo.state === 'approved';
  return (
    <div className={css.actions}>
      {waiting && mayDecide && <ApproveButton photo={photo} />}
      {waiting && mayDecide && <RefuseButton photo={photo} />}
      {open && mayWithdraw && <WithdrawButton photo={photo} />}
    </div>
  );
}
