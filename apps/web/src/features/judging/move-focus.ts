/** Fields in which marks are entered, in order; of a group of choices the chosen one, or the first. */
function markFields(form: HTMLElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-mark]')].flatMap((item) => {
    const inputs = [...item.querySelectorAll<HTMLInputElement>('input:not(:disabled)')];
    const choices = inputs.filter(({ type }) => type === 'radio');
    if (choices.length === 0) return inputs;
    return [choices.find(({ checked }) => checked) ?? choices[0]].filter((choice) => choice !== undefined);
  });
}

/** Moves on (or back, with −1) from where the focus is, a remark included; whether there was somewhere to go. */
export function moveFocus(form: HTMLElement, by: 1 | -1): boolean {
  const fields = markFields(form);
  const active = document.activeElement;
  const item = active?.closest('[data-item]') ?? null;
  const within = fields.flatMap((field, at) => (item?.contains(field) === true ? [at] : []));
  const own = fields.findIndex((field) => field === active);
  const from = own >= 0 ? own : by > 0 ? within.at(-1) : within[0];
  const next = from === undefined ? undefined : fields[from + by];
  next?.focus();
  return next !== undefined;
}

/** Brings an item into view and its first field into focus. */
export function focusItem(anchor: string): void {
  const item = document.getElementById(anchor);
  item?.scrollIntoView({ block: 'center' });
  item?.querySelector<HTMLElement>('input:checked, input:not(:disabled):not([type="radio"]), input[type="radio"], textarea')?.focus({ preventScroll: true });
}

/** Brings an item into view and its remark into focus. */
export function focusRemark(anchor: string): void {
  const remark = document.getElementById(anchor)?.querySelector('textarea');
  remark?.scrollIntoView({ block: 'center' });
  remark?.focus({ preventScroll: true });
}

/** The code of the item in which the focus is; null: in none. */
export const focusedItem = (): string | null => document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? null;
