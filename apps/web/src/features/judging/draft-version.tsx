import type { Leaf } from '@dvk/scoring-core';
import { messages } from '../../messages/vi';
import css from './judging.module.css';
import { markText, type SheetDraft } from './sheet-draft';

/** One of two versions of a sheet, with what differs set off. */
export function DraftVersion({ leaves, value, other }: { leaves: readonly Leaf[]; value: SheetDraft; other: SheetDraft }) {
  return (
    <dl className={css.version}>
      {leaves.map(({ code, name }) => {
        const own = [markText(value.marks[code]), value.remarks[code] ?? ''].filter(Boolean).join(' – ');
        const others = [markText(other.marks[code]), other.remarks[code] ?? ''].filter(Boolean).join(' – ');
        return (
          <div key={code} data-differs={own !== others}>
            <dt>{messages.judging.sheet.item(code, name)}</dt>
            <dd>{own === others ? own : <mark>{own}</mark>}</dd>
          </div>
        );
      })}
      {(value.comment !== '' || other.comment !== '') && (
        <div>
          <dt>{messages.judging.sheet.comment}</dt>
          <dd>{value.comment === other.comment ? value.comment : <mark>{value.comment === '' ? messages.judging.none : value.comment}</mark>}</dd>
        </div>
      )}
    </dl>
  );
}
