import { useMutation } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { ApiProblem } from '../../../../api/problem';
import { formatCount, formatDate } from '../../../../messages/format';
import { obstacles as obstaclesMessages } from '../../../../messages/vi/decisions';
import { obstacleLists } from '../../../../messages/vi/obstacle-lists';
import { ErrorNotice } from '../../../../ui/error-notice';
import { FormSection } from '../../../../ui/form-section';
import type { Column } from '../../../../ui/list/column';
import { DataList } from '../../../../ui/list/data-list';
import { useNotice } from '../../../../ui/notice';
import { SelectField } from '../../../../ui/select-field';
import { StateTag, type Tone } from '../../../../ui/state-tag';
import { tellCode } from '../../../../ui/tell-code';
import css from '../../awards.module.css';
import { type ListDocument, type ListPreview, type ListRow, previewFile, type RowState, saveErrors, useApplyList } from './queries';

const texts = obstacleLists.preview;
const words = obstaclesMessages;
const states: readonly RowState[] = ['refused', 'doubled', 'new', 'unchanged'];
const tones: Readonly<Record<RowState, Tone>> = { new: 'good', unchanged: 'idle', doubled: 'attention', refused: 'bad' };
/** More is looked at in the file of errors. */
const mostShown = 300;

function targetOf({ target: { code, name, unitName, nominations } }: ListRow): string {
  if (nominations === 0) return texts.unknown;
  return code === '' ? texts.unit(unitName, formatCount(nominations)) : texts.nomination(code, name, unitName);
}

const columns: readonly Column<ListRow>[] = [
  { key: 'row', title: texts.heads.row, align: 'end', render: ({ row }) => row },
  { key: 'target', title: texts.heads.target, card: 'title', render: targetOf },
  { key: 'kind', title: texts.heads.kind, render: ({ kind }) => (kind === null ? words.none : words.kinds[kind]) },
  { key: 'effect', title: texts.heads.effect, render: ({ effect }) => (effect === null ? words.none : words.effects[effect]) },
  { key: 'state', title: texts.heads.state, render: ({ state }) => <StateTag tone={tones[state]}>{texts.states[state]}</StateTag> },
  { key: 'why', title: texts.heads.why, render: ({ problems }) => problems.map(({ cell, code, params }, at) => <div key={at}>{texts.at(cell, tellCode(code, params as Readonly<Record<string, unknown>>))}</div>) },
];

interface ListPreviewProps {
  campaignId: string;
  file: File;
  document: ListDocument;
  preview: ListPreview;
  onPreview: (preview: ListPreview) => void;
  onOther: () => void;
}

/** What a list would enter and what is wrong with it, row by row, and the choice of what to do. */
export function ListPreviewView({ campaignId, file, document, preview, onPreview, onOther }: ListPreviewProps) {
  const { counts, rows, obstacles, fingerprint } = preview;
  const wrong = counts.refused + counts.doubled;
  const [shown, setShown] = useState('');
  const [choice, setChoice] = useState<'all' | 'good'>('all');
  const apply = useApplyList(campaignId);
  const errors = useMutation({ mutationFn: () => saveErrors(campaignId, file, document) });
  const notice = useNotice();
  const found = shown === '' ? rows : rows.filter(({ state }) => state === shown);
  const lookAgain = () => previewFile(campaignId, file, document).then(onPreview, () => undefined);
  const send = (): void =>
    apply.mutate(
      { file, document, fingerprint, choice },
      {
        onSuccess: ({ entered }) => {
          notice.success(obstacleLists.entered(formatCount(entered)));
          void lookAgain();
        },
        onError: (error) => {
          if (error instanceof ApiProblem && error.code === 'obstacle-file.preview-outdated') void lookAgain();
        },
      },
    );
  return (
    <>
      <FormSection title={texts.title} lead={texts.of(file.name, words.citation(document.documentNumber, formatDate(document.documentDate), document.documentIssuer))}>
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
            <ErrorNotice error={errors.error} />
            <Button loading={errors.isPending} onClick={() => errors.mutate()}>
              {texts.errors}
            </Button>
          </div>
        )}
        <ErrorNotice error={apply.error} />
        {obstacles === 0 && <p>{texts.nothing}</p>}
        {obstacles > 0 && wrong > 0 && (
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
        <div className={css.row}>
          {obstacles > 0 && (
            <Button type="primary" loading={apply.isPending} disabled={wrong > 0 && choice === 'all'} onClick={send}>
              {texts.apply(formatCount(obstacles))}
            </Button>
          )}
          <Button onClick={onOther}>{texts.other}</Button>
        </div>
      </FormSection>
      <FormSection title={texts.table}>
        <SelectField label={texts.show} value={shown} onChange={setShown} blank={texts.all} choices={states.map((state) => ({ value: state, label: texts.states[state] }))} />
        <div>
          <DataList label={texts.table} columns={columns} rows={found.slice(0, mostShown)} rowKey={({ row }) => String(row)} empty={null} />
          {found.length > mostShown && <p>{texts.further(formatCount(found.length - mostShown))}</p>}
        </div>
      </FormSection>
    </>
  );
}
