import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { screens, takePicture } from './browser';

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
  // No page holds another in a frame, so axe need not open a second page to gather what it found.
  // What passed is not written out node by node: that took longer than the looking.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).analyze();
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  const title = await page.title();
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ...(wide > 0 ? [`${wide} px wider than the screen`] : []),
    ...(/^.+ – Dân vận khéo$/.test(title) ? [] : [`title: ${title}`]),
  ];
}

/** Looks closely: the page has no fault and its picture lies in `test-output` for a person to see. */
export async function look(page: Page, name: string): Promise<void> {
  const faults = await faultsOf(page);
  await page.evaluate('window.scrollTo(0, 0)');
  await takePicture(page, name);
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
