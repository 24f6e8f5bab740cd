import Button from 'antd/es/button';
import { useState } from 'react';
import { formatCount } from '../../../../messages/format';
import { obstacles as obstaclesMessages } from '../../../../messages/vi/decisions';
import { obstacleLists } from '../../../../messages/vi/obstacle-lists';
import { EmptyState } from '../../../../ui/empty-state';
import { ErrorNotice } from '../../../../ui/error-notice';
import { FormSection } from '../../../../ui/form-section';
import type { Column } from '../../../../ui/list/column';
import { DataList } from '../../../../ui/list/data-list';
import { SearchInput } from '../../../../ui/list/search-input';
import { searchKey } from '../../../../ui/list/search-key';
import { useNotice } from '../../../../ui/notice';
import { SelectField } from '../../../../ui/select-field';
import type { CampaignObstacles, ObstacleDraft } from '../queries';
import css from '../../awards.module.css';
import { type ListDocument, useEnterMany } from './queries';

const texts = obstacleLists;
const words = obstaclesMessages;
type Target = CampaignObstacles['nominations'][number];

/** More is narrowed by searching; all that is found may be chosen at once. */
const mostShown = 200;

const choicesOf = <Value extends string>(of: Readonly<Record<Value, string>>) => Object.entries<string>(of).map(([value, label]) => ({ value, label }));

const columnsOf = (standing: ReadonlyMap<string, number>): readonly Column<Target>[] => [
  { key: 'code', title: texts.heads.code, render: ({ code }) => code },
  { key: 'name', title: texts.heads.name, card: 'title', render: ({ name }) => name },
  { key: 'unit', title: texts.heads.unit, render: ({ unitName }) => unitName },
  { key: 'standing', title: texts.heads.standing, render: ({ id }) => (standing.has(id) ? texts.standing(formatCount(standing.get(id) ?? 0)) : words.none) },
];

/** Chosen on the screen: what the document says is the same for all of them. */
export function ChooseMany({ page, document }: { page: CampaignObstacles; document: ListDocument | null }) {
  const [kind, setKind] = useState<ObstacleDraft['kind'] | ''>('');
  const [effect, setEffect] = useState<ObstacleDraft['effect'] | ''>('');
  const [className, setClassName] = useState('');
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const enter = useEnterMany(page.campaignId);
  const notice = useNotice();
  const key = searchKey(search);
  const found = key === '' ? page.nominations : page.nominations.filter(({ code, name, unitName }) => searchKey(`${code} ${name} ${unitName}`).includes(key));
  const standing = new Map<string, number>();
  for (const { nomination, lifting } of page.obstacles) if (lifting === null) standing.set(nomination.id, (standing.get(nomination.id) ?? 0) + 1);
  const stated = effect === 'class-cap' || effect === 'knock-out';
  const reason = document?.summary ?? '';
  const complete = document !== null && reason.trim() !== '' && kind !== '' && effect !== '' && (!stated || className !== '') && selected.size > 0;
  const send = (): void => {
    if (document === null || kind === '' || effect === '') return;
    const { documentNumber, documentDate, documentIssuer } = document;
    const before = page.obstacles.length;
    enter.mutate(
      { documentNumber, documentDate, documentIssuer, reason, kind, effect, className: stated ? className : null, nominationIds: [...selected] },
      {
        onSuccess: ({ obstacles }) => {
          const entered = obstacles.length - before;
          setSelected(new Set());
          notice.success(entered > 0 ? texts.entered(formatCount(entered)) : texts.nothingNew);
        },
      },
    );
  };
  return (
    <FormSection title={texts.choose}>
      <SelectField label={words.kind} required blank={words.choose} value={kind} onChange={(value) => setKind(value as ObstacleDraft['kind'])} choices={choicesOf(words.kinds)} />
      <SelectField label={words.effect} required blank={words.choose} value={effect} onChange={(value) => setEffect(value as ObstacleDraft['effect'])} choices={choicesOf(words.effects)} />
      {stated && <SelectField label={words.className} required blank={words.choose} value={className} onChange={setClassName} choices={page.classes.map((name) => ({ value: name, label: name }))} />}
      <SearchInput label={texts.search} placeholder={texts.searchHint} value={search} onSearch={setSearch} />
      <div>
        <DataList
          label={texts.table}
          columns={columnsOf(standing)}
          rows={found.slice(0, mostShown)}
          rowKey={({ id }) => id}
          selection={{ selected, onChange: setSelected, nameOf: ({ code, name }) => words.named(code, name) }}
          empty={<EmptyState title={texts.noRows} />}
        />
        {found.length > mostShown && <p>{texts.further(formatCount(found.length - mostShown))}</p>}
      </div>
      <div>
        <p role="status">{texts.chosen(formatCount(selected.size))}</p>
        <div className={css.row}>
          <Button onClick={() => setSelected(new Set([...selected, ...found.map(({ id }) => id)]))}>{texts.all(formatCount(found.length))}</Button>
          {selected.size > 0 && <Button onClick={() => setSelected(new Set())}>{texts.unchoose}</Button>}
        </div>
      </div>
      <div>
        <ErrorNotice error={enter.error} />
        {!complete && <p>{texts.incomplete}</p>}
        <Button type="primary" disabled={!complete} loading={enter.isPending} onClick={send}>
          {texts.enter(formatCount(selected.size))}
        </Button>
      </div>
    </FormSection>
  );
}
