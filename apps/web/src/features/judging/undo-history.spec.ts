import type { Mark } from '@dvk/scoring-core';
import { type SheetDraft, withEntry } from './sheet-draft';
import { noHistory, remembered, sealed, type DraftPlace, type UndoHistory, withoutStep } from './undo-history';

const points = (hundredths: number): Mark => ({ kind: 'points', hundredths });
const empty: SheetDraft = { marks: {}, remarks: {}, comment: '' };
const mark = (code: string): DraftPlace => ({ part: 'marks', code });

/** A sheet on which somebody types and takes back. */
class Typing {
  history: UndoHistory = noHistory;
  draft = empty;
  mark(code: string, hundredths: number): this {
    this.history = remembered(this.history, this.draft, mark(code));
    this.draft = { ...this.draft, marks: withEntry(this.draft.marks, code, points(hundredths)) };
    return this;
  }
  leave(): this {
    this.history = sealed(this.history);
    return this;
  }
  undo(): this {
    const step = this.history.steps.at(-1);
    if (step !== undefined) this.draft = withoutStep(this.draft, step);
    this.history = { steps: this.history.steps.slice(0, -1), growing: false };
    return this;
  }
}

const typing = () => new Typing();

it('takes typing in one field back as one step, and goes back over all items', () => {
  const sheet = typing().mark('A1', 800).mark('A1', 850).leave().mark('A2', 900).leave();
  expect(sheet.history.steps).toHaveLength(2);
  expect(sheet.undo().draft.marks).toEqual({ A1: points(850) });
  expect(sheet.undo().draft.marks).toEqual({});
  expect(sheet.undo().draft.marks).toEqual({});
});

it('takes a second visit to a field as a step of its own', () => {
  const sheet = typing().mark('A1', 800).leave().mark('A1', 700);
  expect(sheet.undo().draft.marks).toEqual({ A1: points(800) });
});

it('touches only the place it takes back', () => {
  const sheet = typing().mark('A1', 800).leave();
  sheet.draft = { ...sheet.draft, comment: 'Từ máy khác', remarks: { A1: 'Rõ' } };
  expect(sheet.undo().draft).toEqual({ marks: {}, remarks: { A1: 'Rõ' }, comment: 'Từ máy khác' });
});

it('takes back what could not stand without touching the mark that was kept', () => {
  const draft: SheetDraft = { marks: { A1: points(800) }, remarks: {}, comment: '' };
  expect(withoutStep(draft, { place: mark('A1'), before: points(800) })).toBe(draft);
});

it('brings back remarks and the comment as they were', () => {
  const draft: SheetDraft = { marks: {}, remarks: { A1: 'Mới' }, comment: 'Mới' };
  expect(withoutStep(draft, { place: { part: 'remarks', code: 'A1' }, before: undefined }).remarks).toEqual({});
  expect(withoutStep(draft, { place: { part: 'comment', code: '' }, before: 'Cũ' }).comment).toBe('Cũ');
});

it('forgets the oldest steps rather than grow without end', () => {
  const sheet = typing();
  for (let at = 0; at < 300; at += 1) sheet.mark(`A${at}`, 100).leave();
  expect(sheet.history.steps).toHaveLength(200);
});
