import type { Mark } from '@dvk/scoring-core';
import { useState } from 'react';
import { fillSentence, formatCount } from '../../../messages/format';
import { messages } from '../../../messages/vi';
import { offlineWorkbook as offlineWorkbookMessages } from '../../../messages/vi/offline-workbook';
import { CheckField } from '../../../ui/check-field';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { StateTag, type Tone } from '../../../ui/state-tag';
import { markText, withComma } from '../sheet-draft';
import type { ItemChange, SheetDifference } from './workbook-api';
import css from './workbook.module.css';

const texts = offlineWorkbookMessages.shown;
const tones: Readonly<Record<SheetDifference['state'], Tone>> = { changed: 'good', stale: 'attention', refused: 'bad' };

/** The sentence of a reason; decimals in its parameters are texts with a point. */
export function reasonText(code: string | null, params: Readonly<Record<string, unknown>> = {}): string {
  if (code === null) return '';
  const sentence = (messages.errors as Readonly<Record<string, string>>)[code] ?? '';
  const shown = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? withComma(value) : value]));
  return fillSentence(sentence, shown) ?? '';
}

const markOrBlank = (mark: ItemChange['oldMark']): string => (mark === null ? texts.blank : markText(mark as unknown as Mark));
const textOrBlank = (text: string): string => (text === '' ? texts.blank : text);

const oldOf = (change: ItemChange): string => (change.part === 'mark' ? markOrBlank(change.oldMark) : textOrBlank(change.oldText));

function newOf(change: ItemChange): string {
  if (change.refusal?.endsWith('.formula') === true) return texts.formula;
  if (change.refusal !== null && change.newMark === null) return textOrBlank(change.typed);
  return change.part === 'mark' ? markOrBlank(change.newMark) : textOrBlank(change.newText);
}

interface SheetDifferenceProps {
  sheet: SheetDifference;
  /** Code of an item → its name. */
  names: ReadonlyMap<string, string>;
  open: boolean;
  taken: boolean;
  onTake: (take: boolean) => void;
}

/** One sheet of the file: what would become of it, and item by item what is stored, what the file says and what is not taken. */
export function SheetDifferenceView({ sheet, names, open, taken, onTake }: SheetDifferenceProps) {
  const [shown, setShown] = useState(open);
  const refusedItems = sheet.changes.filter(({ refusal }) => refusal !== null).length;
  const title = texts.sheet(sheet.code, sheet.initiativeName);
  return (
    <li className={css.sheet}>
      <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>
          <span className={css.name}>{title}</span>
          <StateTag tone={tones[sheet.state]}>{texts.states[sheet.state]}</StateTag>
          {sheet.changes.length > 0 && <span>{texts.items(formatCount(sheet.changes.length))}</span>}
          {refusedItems > 0 && <span>{texts.itemsRefused(formatCount(refusedItems))}</span>}
          {sheet.totalBefore !== sheet.totalAfter && <span>{texts.totals(withComma(sheet.totalBefore), withComma(sheet.totalAfter))}</span>}
        </summary>
        {sheet.refusal !== null && <p className={css.reason}>{reasonText(sheet.refusal)}</p>}
        {sheet.state === 'stale' && (
          <div className={css.take}>
            <CheckField label={texts.take(sheet.code)} checked={taken} onChange={onTake} />
            <span>{texts.takeHint}</span>
          </div>
        )}
        {shown && sheet.changes.length > 0 && (
          <DataList label={title} columns={columnsOf(sheet, names, taken)} rows={sheet.changes} rowKey={(change) => `${change.part}:${change.leafCode ?? ''}`} empty={null} />
        )}
      </details>
    </li>
  );
}

function columnsOf(sheet: SheetDifference, names: ReadonlyMap<string, string>, taken: boolean): readonly Column<ItemChange>[] {
  return [
    { key: 'item', title: texts.heads.item, card: 'title', render: (change) => itemText(change, names) },
    { key: 'old', title: texts.heads.old, render: (change) => <span className={css.value}>{oldOf(change)}</span> },
    { key: 'new', title: texts.heads.next, render: (change) => <span className={css.value}>{newOf(change)}</span> },
    { key: 'result', title: texts.heads.result, render: (change) => resultOf(sheet, change, taken) },
  ];
}

function itemText({ leafCode, part }: ItemChange, names: ReadonlyMap<string, string>): string {
  if (leafCode === null) return texts.parts.comment;
  const item = texts.item(leafCode, names.get(leafCode) ?? '');
  return part === 'mark' ? item : `${item} – ${texts.parts[part]}`;
}

function resultOf(sheet: SheetDifference, change: ItemChange, taken: boolean) {
  if (change.refusal !== null) {
    return (
      <>
        <StateTag tone="bad">{texts.notTaken}</StateTag> {reasonText(change.refusal, change.params as Readonly<Record<string, unknown>>)}
      </>
    );
  }
  if (sheet.state === 'refused') return <StateTag tone="bad">{texts.notTaken}</StateTag>;
  return sheet.state === 'changed' || taken ? <StateTag tone="good">{texts.taken}</StateTag> : <StateTag tone="attention">{texts.waiting}</StateTag>;
}
