/** Fields in which marks are entered, in order; of a group of choices the chosen one, or the first. */
function markFields(form: HTMLElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-mark]')].flatMap((item) => {
    const inputs = [...item.querySelectorAll<HTMLInputElement>('input:not(:disabled)')];
    const choices = inputs.filter(({ type }) => type === 'radio');
    if (choices.length === 0) return inputs;
    return [choices.find(({ checked }) => checked) ?? choices[0]].filter((choice) => choice !== undefined);
  });
}

/** Moves on (or back, with −1) from the field that has the focus; whether there was somewhere to go. */
export function moveFocus(form: HTMLElement, by: 1 | -1): boolean {
  const fields = markFields(form);
  const item = document.activeElement?.closest('[data-mark]') ?? null;
  const own = fields.findIndex((field) => field === document.activeElement || (field.type === 'radio' && field.closest('[data-mark]') === item));
  const next = own < 0 ? undefined : fields[own + by];
  next?.focus();
  return next !== undefined;
}

/** Brings an item into view and its first field into focus. */
export function focusItem(anchor: string): void {
  const item = document.getElementById(anchor);
  item?.scrollIntoView({ block: 'center' });
  item?.querySelector<HTMLElement>('input:not(:disabled), textarea')?.focus({ preventScroll: true });
}
