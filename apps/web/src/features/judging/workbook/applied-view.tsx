import Button from 'antd/es/button';
import { Link } from 'react-router';
import { formatCount } from '../../../messages/format';
import { offlineWorkbook as offlineWorkbookMessages } from '../../../messages/vi/offline-workbook';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { StateTag } from '../../../ui/state-tag';
import { withComma } from '../sheet-draft';
import type { Applied } from './workbook-api';
import css from './workbook.module.css';

const texts = offlineWorkbookMessages.done;
type Written = Applied['sheets'][number];

const columns: readonly Column<Written>[] = [
  { key: 'sheet', title: texts.heads.sheet, card: 'title', render: ({ sheetId, code }) => <Link to={`/cham-diem/${sheetId}`}>{code}</Link> },
  {
    key: 'state',
    title: texts.heads.state,
    render: ({ state, complete }) => (
      <>
        <StateTag tone={state === 'submitted' ? 'good' : 'progress'}>{texts.states[state]}</StateTag> {!complete && texts.missing}
      </>
    ),
  },
  { key: 'total', title: texts.heads.total, align: 'end', render: ({ total }) => withComma(total) },
];

/** What was written, and where to go on. */
export function AppliedView({ applied, kept, onAgain }: { applied: Applied; kept: number; onAgain: () => void }) {
  const submitted = applied.sheets.filter(({ state }) => state === 'submitted').length;
  const incomplete = applied.sheets.filter(({ complete }) => !complete).length;
  return (
    <FormSection title={texts.title}>
      <div role="status">
        <ul className={css.summary}>
          <li>{texts.saved(formatCount(applied.sheets.length))}</li>
          {submitted > 0 && <li>{texts.submitted(formatCount(submitted))}</li>}
          {incomplete > 0 && <li>{texts.incomplete(formatCount(incomplete))}</li>}
          {kept > 0 && <li>{texts.kept(formatCount(kept))}</li>}
        </ul>
      </div>
      {applied.sheets.length > 0 && <DataList label={texts.list} columns={columns} rows={applied.sheets} rowKey={({ sheetId }) => sheetId} empty={null} />}
      <div>
        <Button onClick={onAgain}>{texts.again}</Button>
      </div>
    </FormSection>
  );
}
