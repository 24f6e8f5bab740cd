import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { screens, takePicture } from './browser';
import { forgetLooks, tellLooks } from './looks';

/** Colours on their way to others. Animations are let be: a spinner turns for ever, a notice stays for its eight seconds. */
const transitions = `Promise.all(document.getAnimations()
  .filter((movement) => movement instanceof CSSTransition && movement.playState === 'running')
  .map((movement) => movement.finished.catch(() => undefined)))`;

/** A page is there when it has its heading, no answer is on its way and no colour is half-way to another. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(transitions);
}

/** What a page must be whatever is on it: no fault for axe, nothing wider than the screen, a title. */
export async function faultsOf(page: Page): Promise<string[]> {
  await settled(page);
  const violations = await axeViolations(page);
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  const title = await page.title();
  return [
    ...violations,
    ...(wide > 0 ? [`${wide} px wider than the screen`] : []),
    ...(/^.+ – Dân vận khéo$/.test(title) ? [] : [`title: ${title}`]),
  ];
}

/** Looks closely: the page has no fault; with `DVK_PICTURES=1` its picture lies in `test-output` for a person to see. */
export async function look(page: Page, name: string): Promise<void> {
  const faults = await faultsOf(page);
  await page.evaluate('window.scrollTo(0, 0)');
  if (process.env['DVK_PICTURES'] === '1') await takePicture(page, name);
  expect({ page: name, faults }).toEqual({ page: name, faults: [] });
}

/** The same at each size a page must work at; the page is left at the size of a desk. */
export async function lookAtEachSize(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(screens)) {
    await page.setViewportSize(viewport);
    await look(page, `${name}-${size}`);
  }
  await page.setViewportSize(screens.desk);
}

/** Of colours, those are looked at that `tellLooks` chose; everything else is looked at wherever it is. */
const askAxe = `(async () => {
  axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-look]' }] });
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | '));
})()`;

/** No page holds another in a frame, so the document itself is all there is to ask. */
async function axeViolations(page: Page): Promise<string[]> {
  // Compiling half a megabyte once for a page, not once for each look at it.
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe.source);
  await page.evaluate(tellLooks);
  const violations = await page.evaluate<string[]>(askAxe);
  await page.evaluate(forgetLooks);
  return violations;
}
