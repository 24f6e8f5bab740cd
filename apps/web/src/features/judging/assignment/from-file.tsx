import { useState } from 'react';
import { usePermission } from '../../../api/session';
import { formatCount } from '../../../messages/format';
import { assignment as assignmentMessages } from '../../../messages/vi/assignment';
import { FileDrop } from '../../../ui/files/file-drop';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import css from './assignment.module.css';
import { FileDifference } from './file-difference';
import { fileAddress, previewFile, useApplyFile, type ListDifference } from './queries';

const texts = assignmentMessages.file;
const rules = { endings: ['.xlsx', '.csv'], kinds: texts.kinds, maxBytes: 5 * 1024 * 1024 };

/** Assignments out as a workbook and in again: what would change is shown before anything does. */
export function FromFile({ campaignId }: { campaignId: string }) {
  const mayEdit = usePermission('assignment.edit');
  const [looked, setLooked] = useState<{ readonly file: File; readonly difference: ListDifference } | null>(null);
  const apply = useApplyFile();
  const notice = useNotice();
  return (
    <FormSection title={texts.title} lead={texts.lead}>
      <p>
        <a href={fileAddress(campaignId)} download>
          {texts.download}
        </a>
      </p>
      {mayEdit && (
        <div className={css.file}>
          <FileDrop
            label={texts.label}
            rules={rules}
            multiple={false}
            upload={async (file, context) => {
              setLooked(null);
              apply.reset();
              setLooked({ file, difference: await previewFile(campaignId, file, context) });
            }}
          />
          {looked !== null && (
            <FileDifference
              key={looked.difference.fingerprint}
              fileName={looked.file.name}
              difference={looked.difference}
              error={apply.error}
              running={apply.isPending}
              onApply={(skipRefused) =>
                apply.mutate(
                  { campaignId, file: looked.file, fingerprint: looked.difference.fingerprint, skipRefused },
                  {
                    onSuccess: ({ added, removed }) => {
                      notice.success(texts.applied(formatCount(added.length), formatCount(removed.length)));
                      setLooked(null);
                    },
                  },
                )
              }
            />
          )}
        </div>
      )}
    </FormSection>
  );
}
