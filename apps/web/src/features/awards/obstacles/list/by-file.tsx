import { useState } from 'react';
import { obstacleLists } from '../../../../messages/vi/obstacle-lists';
import { FileDrop } from '../../../../ui/files/file-drop';
import { keepFile } from '../../../../ui/files/keep-file';
import { FormSection } from '../../../../ui/form-section';
import { ListPreviewView } from './list-preview-view';
import { fileAddress, fileRules, type ListDocument, type ListPreview, previewFile } from './queries';

const texts = obstacleLists;

interface Shown {
  readonly file: File;
  /** As it was looked at; typing on changes nothing of it. */
  readonly document: ListDocument;
  readonly preview: ListPreview;
}

/** Listed in a workbook: the file goes up with its document, is looked at, then entered. */
export function ByFile({ campaignId, document }: { campaignId: string; document: ListDocument | null }) {
  const [shown, setShown] = useState<Shown | null>(null);
  if (shown !== null) return <ListPreviewView campaignId={campaignId} {...shown} onPreview={(preview) => setShown({ ...shown, preview })} onOther={() => setShown(null)} />;
  return (
    <>
      <FormSection title={texts.down} lead={texts.downLead}>
        <p>
          <a href={fileAddress(campaignId)} download>
            {texts.downLink}
          </a>
        </p>
      </FormSection>
      <FormSection title={texts.up} lead={texts.upLead}>
        {document === null ? (
          <p>{texts.upFirst}</p>
        ) : (
          <FileDrop
            label={texts.upLabel}
            rules={fileRules}
            multiple={false}
            upload={async (chosen, context) => {
              const file = await keepFile(chosen);
              setShown({ file, document, preview: await previewFile(campaignId, file, document, context) });
            }}
          />
        )}
      </FormSection>
    </>
  );
}
