/** Pixels between the focused control and what lies over the page. */
const GAP = 8;

/**
 * Scrolls so that the focused control lies between the bar above and the footer below, which stay over the page (WCAG 2.2,
 * 2.4.11). The browser leaves it under them: it takes a text area for shown once its caret is on the screen. Both are measured,
 * because their lines wrap on a narrow screen. Not for a pointer: what is pressed must not move away from under it.
 */
export function showFocused(panel: HTMLElement, bar: Element | null, footer: Element | null): void {
  const focused = document.activeElement;
  if (focused === null || focused === panel || !panel.contains(focused) || footer?.contains(focused) === true || !focused.matches(':focus-visible')) return;
  const { top, bottom } = focused.getBoundingClientRect();
  const from = (bar?.getBoundingClientRect().bottom ?? 0) + GAP;
  const to = (footer?.getBoundingClientRect().top ?? window.innerHeight) - GAP;
  // What is higher than the room between them shows its beginning.
  const by = top < from || bottom - top > to - from ? top - from : Math.max(bottom - to, 0);
  if (by !== 0) window.scrollBy({ top: by });
}
