import Button from 'antd/es/button';
import { useState } from 'react';
import { ApiProblem } from '../../../api/problem';
import { formatCount } from '../../../messages/format';
import { registrationFile } from '../../../messages/vi/registration-file';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { SelectField } from '../../../ui/select-field';
import { StateTag, type Tone } from '../../../ui/state-tag';
import { tellCode } from '../../../ui/tell-code';
import { ErrorsButton } from './errors-button';
import { type FileApplied, type FilePreview, type ImportChoice, previewFile, type RowState, type RowView, useApplyFile } from './queries';

const texts = registrationFile.preview;
const states: readonly RowState[] = ['refused', 'doubled', 'new', 'changed', 'unchanged'];
const tones: Readonly<Record<RowState, Tone>> = { new: 'good', changed: 'progress', unchanged: 'idle', doubled: 'attention', refused: 'bad' };
/** More is looked at in the file of errors. */
const mostShown = 300;

const columns: readonly Column<RowView>[] = [
  { key: 'row', title: texts.heads.row, align: 'end', render: ({ row }) => row },
  { key: 'name', title: texts.heads.name, card: 'title', render: ({ name }) => (name === '' ? texts.unnamed : name) },
  { key: 'unit', title: texts.heads.unit, render: ({ unitName }) => unitName },
  {
    key: 'state',
    title: texts.heads.state,
    render: ({ state, initiativeCode }) => (
      <>
        <StateTag tone={tones[state]}>{texts.states[state]}</StateTag> {initiativeCode}
      </>
    ),
  },
  {
    key: 'why',
    title: texts.heads.why,
    render: ({ problems, notes }) =>
      [...problems, ...notes].map(({ cell, code, params }, at) => <div key={at}>{texts.at(cell, tellCode(code, params as Readonly<Record<string, unknown>>))}</div>),
  },
];

interface FilePreviewProps {
  campaignId: string;
  file: File;
  preview: FilePreview;
  onPreview: (preview: FilePreview) => void;
  onApplied: (applied: FileApplied) => void;
  onOther: () => void;
}

/** What a file would register and what is wrong with it, row by row, and the choice of what to do. */
export function FilePreviewView({ campaignId, file, preview, onPreview, onApplied, onOther }: FilePreviewProps) {
  const { counts, rows } = preview;
  const wrong = counts.refused + counts.doubled;
  const good = counts.new + counts.changed;
  const [shown, setShown] = useState('');
  const [choice, setChoice] = useState<ImportChoice>('all');
  const apply = useApplyFile();
  const found = shown === '' ? rows : rows.filter(({ state }) => state === shown);
  const send = (): void =>
    apply.mutate(
      { campaignId, file, fingerprint: preview.fingerprint, choice },
      {
        onSuccess: onApplied,
        onError: (error) => {
          if (error instanceof ApiProblem && error.code === 'registration-file.preview-outdated') void previewFile(campaignId, file).then(onPreview, () => undefined);
        },
      },
    );
  return (
    <>
      <FormSection title={texts.title} lead={texts.of(file.name)}>
        <div role="status">
          <ul>
            {states.map((state) => (
              <li key={state}>{texts.count(formatCount(counts[state]), texts.counts[state])}</li>
            ))}
          </ul>
        </div>
        {wrong > 0 && (
          <div>
            <p>
              <strong>{texts.wrong(formatCount(wrong))}</strong>
            </p>
            <p>{texts.wrongLead}</p>
            <ErrorsButton campaignId={campaignId} file={file} />
          </div>
        )}
        <ErrorNotice error={apply.error} />
        {good === 0 ? (
          <p>{texts.nothing}</p>
        ) : (
          <>
            {wrong > 0 && (
              <SelectField
                label={texts.choice}
                value={choice}
                onChange={(chosen) => setChoice(chosen === 'good' ? 'good' : 'all')}
                choices={[
                  { value: 'all', label: texts.onlyAll },
                  { value: 'good', label: texts.good },
                ]}
              />
            )}
            <div>
              <Button type="primary" loading={apply.isPending} disabled={wrong > 0 && choice === 'all'} onClick={send}>
                {texts.apply(formatCount(good))}
              </Button>
            </div>
          </>
        )}
        <div>
          <Button onClick={onOther}>{texts.other}</Button>
        </div>
      </FormSection>
      <FormSection title={texts.table}>
        <SelectField label={texts.show} value={shown} onChange={setShown} blank={texts.all} choices={states.map((state) => ({ value: state, label: texts.states[state] }))} />
        <DataList label={texts.table} columns={columns} rows={found.slice(0, mostShown)} rowKey={({ row }) => String(row)} empty={null} />
        {found.length > mostShown && <p>{texts.further(formatCount(found.length - mostShown))}</p>}
      </FormSection>
    </>
  );
}
