import { galleryPath } from '../gallery-path';
import { galleryMessages as texts } from '../messages.vi';
import { layout } from './layout';
import { html } from './markup';

/** For everything that is not there, whatever the reason: never there, not yet public, no longer public. */
export const missingPage = layout(
  { title: texts.missing, description: texts.missingHint, address: null },
  html`<div class="nothing"><h1>${texts.missing}</h1><p>${texts.missingHint}</p><p><a class="button" href="${galleryPath.list}">${texts.back}</a></p></div>`,
).text;
