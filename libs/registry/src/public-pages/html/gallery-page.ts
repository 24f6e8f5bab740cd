import { subjectKinds } from '../../initiative';
import { countedModels, type GalleryCursor, type GalleryFilter, type GalleryPage, type GalleryTally, type PublicModelListed, type UnitThenAndNow } from '../gallery';
import { galleryPath } from '../gallery-path';
import { galleryMessages as texts } from '../messages.vi';
import { layout } from './layout';
import { html, type Markup, type Piece } from './markup';

/** How addresses of the list are written, and under which names its parameters stand. */
export interface GalleryWords {
  readonly parameter: { readonly search: string; readonly kind: string; readonly field: string; readonly year: string; readonly unit: string };
  readonly address: (filter: Partial<GalleryFilter>, cursor?: GalleryCursor | null) => string;
}

export interface GalleryView extends GalleryPage {
  readonly filter: GalleryFilter;
  readonly tally: GalleryTally;
  /** A page behind the first. */
  readonly behind: boolean;
  /** Whole address of the list itself. */
  readonly home: string;
}

const emptySign = html`<svg class="nophoto" viewBox="0 0 160 120" aria-hidden="true" focusable="false"><rect width="160" height="120" fill="#fdf7e8"/><path d="M80 34l7.2 16.4 17.8 1.8-13.3 12 3.8 17.5L80 72.7l-15.5 9 3.8-17.5-13.3-12 17.8-1.8z" fill="none" stroke="#c9972b" stroke-width="2"/></svg>`;

export const unitLine = ({ then, now }: UnitThenAndNow): Piece => (now === null ? then : [now, html` <span class="soft">${texts.formerly(then)}</span>`]);

/** @param at place in the list: the pictures of the first row are seen at once, the others are fetched when they come near */
function card({ address, name, kind, field, recognisedOn, unit, photo }: PublicModelListed, at: number): Markup {
  const picture =
    photo === null
      ? emptySign
      : html`<img src="${galleryPath.photo(photo.small.sha256)}" alt="${photo.alt}" width="${photo.small.width}" height="${photo.small.height}"${at < 3 ? html` fetchpriority="${at === 0 ? 'high' : 'auto'}"` : html` loading="lazy"`} decoding="async">`;
  return html`<li class="card">
<div class="frame">${picture}</div>
<div class="words"><p class="field">${field}</p>
<h2><a href="${galleryPath.model(address)}">${name}</a></h2>
<p>${unitLine(unit)}</p>
<p class="soft">${texts.kinds[kind]} · ${texts.recognisedIn(recognisedOn.slice(0, 4))}</p></div>
</li>`;
}

function choice(name: string, label: string, chosen: string | null, choices: readonly (readonly [value: string, label: string])[]): Markup {
  return html`<label class="choice"><span>${label}</span><select name="${name}"><option value="">${texts.all}</option>${choices.map(
    ([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
  )}</select></label>`;
}

function searchForm({ filter, tally }: GalleryView, { parameter }: GalleryWords): Markup {
  const counted = (label: string, count: number): string => `${label} (${texts.number(count)})`;
  // What nothing stands for any more is still said where it was asked for.
  const withChosen = (chosen: string | null, choices: readonly (readonly [string, string])[]) =>
    chosen === null || choices.some(([value]) => value === chosen) ? choices : [...choices, [chosen, chosen] as const];
  const kinds = subjectKinds.flatMap((kind) => tally.kinds.filter(({ value }) => value === kind).map(({ count }) => [kind, counted(texts.kinds[kind], count)] as const));
  return html`<form class="search" role="search" method="get" action="${galleryPath.list}">
<label class="words"><span>${texts.search}</span><input type="search" name="${parameter.search}" value="${filter.search ?? ''}" maxlength="200" placeholder="${texts.searchHint}" autocomplete="off"></label>
<button type="submit">${texts.find}</button>
<fieldset><legend class="unseen">${texts.filters}</legend>
${choice(parameter.field, texts.field, filter.field, withChosen(filter.field, tally.fields.map(({ value, count }) => [value, counted(value, count)] as const)))}
${choice(parameter.unit, texts.unit, filter.unitId, tally.units.map(({ value, name, count }) => [value, counted(name, count)] as const))}
${choice(parameter.kind, texts.kind, filter.kind, kinds)}
${choice(parameter.year, texts.year, filter.year === null ? null : String(filter.year), withChosen(filter.year === null ? null : String(filter.year), tally.years.map(({ value, count }) => [String(value), counted(String(value), count)] as const)))}
</fieldset>
</form>`;
}

function nothing(narrowed: boolean): Markup {
  return html`<div class="nothing"><p><strong>${narrowed ? texts.nothing : texts.empty}</strong></p><p>${narrowed ? texts.nothingHint : texts.emptyHint}</p></div>`;
}

/** The list: a form that is sent as an address, cards, and links to the pages behind. */
export function galleryPage(view: GalleryView, words: GalleryWords): Markup {
  const { items, found, next, filter, behind, home } = view;
  const narrowed = Object.values(filter).some((each) => each !== null);
  return layout(
    { title: texts.toList, description: texts.lead, address: home, current: galleryPath.list },
    html`<div class="intro"><h1>${texts.title}</h1><p class="lead">${texts.lead}</p></div>
${searchForm(view, words)}
<p class="count" role="status">${narrowed ? texts.found(found, countedModels) : texts.shown(found)}${narrowed && html` <a href="${galleryPath.list}">${texts.clear}</a>`}</p>
${items.length === 0 ? nothing(narrowed) : html`<ul class="cards" aria-label="${texts.list}">${items.map(card)}</ul>`}
${(next !== null || behind) && html`<nav class="pages" aria-label="${texts.pages}">${behind && html`<a href="${words.address(filter)}">${texts.first}</a>`}${next !== null && html`<a class="next" rel="next" href="${words.address(filter, next)}">${texts.next}</a>`}</nav>`}`,
  );
}
