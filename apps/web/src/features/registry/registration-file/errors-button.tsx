import { useMutation } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { registrationFile } from '../../../messages/vi/registration-file';
import { ErrorNotice } from '../../../ui/error-notice';
import { saveErrors } from './queries';

/** The same rows with what is wrong marked in them, to be mended and handed in again. */
export function ErrorsButton({ campaignId, file }: { campaignId: string; file: File }) {
  const save = useMutation({ mutationFn: () => saveErrors(campaignId, file) });
  return (
    <div>
      <ErrorNotice error={save.error} />
      <Button loading={save.isPending} onClick={() => save.mutate()}>
        {registrationFile.preview.errors}
      </Button>
    </div>
  );
}
