import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { answer, api } from '../../../api/client';
import { uploadFile } from '../../../api/upload';
import { formatDate } from '../../../messages/format';
import { obstacles as obstaclesMessages } from '../../../messages/vi/decisions';
import { obstacleLists } from '../../../messages/vi/obstacle-lists';
import { ConfirmButton } from '../../../ui/confirm-button';
import { FileDrop } from '../../../ui/files/file-drop';
import type { FileRules } from '../../../ui/files/file-rules';
import { useNotice } from '../../../ui/notice';
import { type Obstacle, obstaclesQuery } from './queries';

const texts = obstacleLists.scans;
const rules: FileRules = { endings: ['.pdf', '.jpg', '.jpeg', '.png', '.webp'], kinds: texts.kinds, maxBytes: 20 * 1024 * 1024 };

/** Scans of the document that an obstacle names: to be opened, and by those who enter obstacles attached and taken away. */
export function Scans({ campaignId, obstacle, mayEnter }: { campaignId: string; obstacle: Obstacle; mayEnter: boolean }) {
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();
  const notice = useNotice();
  const again = () => queries.invalidateQueries({ queryKey: obstaclesQuery(campaignId).queryKey });
  const remove = useMutation({ mutationFn: (id: string) => answer(api.DELETE('/api/obstacle-scans/{id}', { params: { path: { id } } })), onSuccess: again });
  const { documentNumber, documentDate, documentIssuer } = obstacle;
  const document = obstaclesMessages.citation(documentNumber, formatDate(documentDate), documentIssuer);
  return (
    <>
      {obstacle.scans.length === 0 && !mayEnter && texts.none}
      {obstacle.scans.map(({ id, fileName }) => (
        <div key={id}>
          <a href={`/api/obstacle-scans/${id}`} download aria-label={texts.open(fileName)}>
            {fileName}
          </a>{' '}
          {mayEnter && (
            <ConfirmButton
              size="small"
              title={texts.removeTitle(fileName)}
              consequence={<p>{texts.removeConsequence}</p>}
              confirmLabel={texts.remove}
              onConfirm={async () => {
                await remove.mutateAsync(id);
                notice.success(texts.removed);
              }}
            >
              <span className="only-spoken">{texts.removeNamed(fileName)}</span>
              <span aria-hidden="true">{texts.remove}</span>
            </ConfirmButton>
          )}
        </div>
      ))}
      {mayEnter && (
        <Button size="small" aria-expanded={open} aria-label={texts.attach(document)} onClick={() => setOpen(!open)}>
          {open ? texts.close : texts.button}
        </Button>
      )}
      {open && (
        <FileDrop
          label={texts.attach(document)}
          rules={rules}
          note={texts.note}
          upload={async (file, context) => {
            await uploadFile(`/api/obstacles/${obstacle.id}/scans`, file, context);
            await again();
          }}
        />
      )}
    </>
  );
}
