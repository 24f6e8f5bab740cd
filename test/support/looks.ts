/**
 * What the colour of a text depends on. Two elements are drawn alike when these are the same for both and for everything around
 * them: the rows of a list, not two rows of which one is marked.
 */
const drawnBy = [
  'color', 'backgroundColor', 'backgroundImage', 'opacity', 'filter', 'mixBlendMode', 'textShadow', 'webkitTextFillColor',
  'fontSize', 'fontWeight', 'position', 'zIndex', 'display', 'visibility',
] as const;

/** How many of those drawn alike have their colours measured: a long list is not measured word by word. */
const OF_EACH = 3;

/**
 * Run in a page: gives `data-look` to the elements whose colours are to be measured. Measuring is what takes longest in looking
 * at a page, and of a thousand cells of a list it would find the same a thousand times.
 */
export const tellLooks = `(() => {
  const looks = new Map();
  const numbers = new Map();
  const told = new Map();
  const hasText = (element) => element.matches('input, textarea, select') || [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  for (const element of document.documentElement.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const states = [element.localName, element.matches(':disabled'), element.getAttribute('aria-disabled'), element.control?.disabled];
    const look = [numbers.get(element.parentElement) ?? 0, ...states, ...${JSON.stringify(drawnBy)}.map((property) => style[property])].join('|');
    if (!looks.has(look)) looks.set(look, looks.size + 1);
    const number = looks.get(look);
    numbers.set(element, number);
    if (!hasText(element) || element.getClientRects().length === 0) continue;
    const seen = told.get(number) ?? 0;
    told.set(number, seen + 1);
    if (seen < ${OF_EACH}) element.setAttribute('data-look', number);
  }
})()`;

/** Takes them away again: the page is left as it was found. */
export const forgetLooks = `document.querySelectorAll('[data-look]').forEach((element) => element.removeAttribute('data-look'))`;
