import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { bringSentences } from '../../../messages/brought-sentences';
import { formatCount } from '../../../messages/format';
import { lifeErrors } from '../../../messages/vi/life-errors';
import { registrationFile } from '../../../messages/vi/registration-file';
import { registrationFileErrors } from '../../../messages/vi/registration-file-errors';
import { ButtonLink } from '../../../ui/button-link';
import { EmptyState } from '../../../ui/empty-state';
import { FileDrop } from '../../../ui/files/file-drop';
import { keepFile } from '../../../ui/files/keep-file';
import { FormSection } from '../../../ui/form-section';
import { PageError } from '../../../ui/page-error';
import { PageHeader } from '../../../ui/page-header';
import { SelectField } from '../../../ui/select-field';
import { PageSkeleton } from '../../../ui/skeleton';
import { submitBefore } from '../deadline';
import { campaignsQuery } from '../queries';
import { ErrorsButton } from './errors-button';
import { FilePreviewView } from './file-preview-view';
import { type FileApplied, fileAddress, type FilePreview, fileRules, previewFile } from './queries';

bringSentences(lifeErrors);
bringSentences(registrationFileErrors);

const texts = registrationFile;

export default function RegistrationFilePage() {
  const [params, setParams] = useSearchParams();
  const query = useQuery(campaignsQuery);
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const open = query.data.items.filter((campaign) => submitBefore(campaign) !== undefined);
  const campaign = open.find(({ id }) => id === params.get('dot')) ?? open[0];
  const back = <ButtonLink to="/ho-so-don-vi">{texts.back}</ButtonLink>;
  if (campaign === undefined) {
    return (
      <>
        <PageHeader title={texts.title} actions={back} />
        <EmptyState title={texts.none} hint={texts.noneHint} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={back} />
      {open.length > 1 && <SelectField label={texts.campaign} value={campaign.id} onChange={(id) => setParams({ dot: id })} choices={open.map(({ id, name }) => ({ value: id, label: name }))} />}
      <FileOf key={campaign.id} campaignId={campaign.id} />
    </>
  );
}

type Step =
  | { readonly kind: 'start' }
  | { readonly kind: 'shown'; readonly file: File; readonly preview: FilePreview }
  | { readonly kind: 'done'; readonly file: File; readonly applied: FileApplied };

function FileOf({ campaignId }: { campaignId: string }) {
  const [step, setStep] = useState<Step>({ kind: 'start' });
  const start = (): void => setStep({ kind: 'start' });
  if (step.kind === 'done') return <Applied campaignId={campaignId} file={step.file} applied={step.applied} onAgain={start} />;
  if (step.kind === 'shown') {
    return (
      <FilePreviewView
        campaignId={campaignId}
        file={step.file}
        preview={step.preview}
        onPreview={(preview) => setStep({ ...step, preview })}
        onApplied={(applied) => setStep({ kind: 'done', file: step.file, applied })}
        onOther={start}
      />
    );
  }
  return (
    <>
      <FormSection title={texts.down.title} lead={texts.down.lead}>
        <p>
          <a href={fileAddress(campaignId)} download>
            {texts.down.link}
          </a>
        </p>
      </FormSection>
      <FormSection title={texts.up.title} lead={texts.up.lead}>
        <FileDrop
          label={texts.up.label}
          rules={fileRules}
          multiple={false}
          upload={async (chosen, context) => {
            const file = await keepFile(chosen);
            setStep({ kind: 'shown', file, preview: await previewFile(campaignId, file, context) });
          }}
        />
      </FormSection>
    </>
  );
}

/** What was registered, and what is left to be mended. */
function Applied({ campaignId, file, applied, onAgain }: { campaignId: string; file: File; applied: FileApplied; onAgain: () => void }) {
  const { registered, changed, counts } = applied;
  const left = counts.refused + counts.doubled;
  return (
    <FormSection title={texts.done.title}>
      <div role="status">
        {registered.length > 0 && <p>{texts.done.registered(formatCount(registered.length))}</p>}
        {changed.length > 0 && <p>{texts.done.changed(formatCount(changed.length))}</p>}
        {left > 0 && <p>{texts.done.left(formatCount(left))}</p>}
        <p>{texts.done.next}</p>
      </div>
      {left > 0 && <ErrorsButton campaignId={campaignId} file={file} />}
      <div>
        <Button onClick={onAgain}>{texts.done.again}</Button> <ButtonLink to="/ho-so-don-vi">{texts.back}</ButtonLink>
      </div>
    </FormSection>
  );
}
