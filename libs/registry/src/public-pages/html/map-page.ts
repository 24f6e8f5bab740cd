import { compareVietnamese } from '@dvk/scoring-core';
import type { CountedUnit, GalleryFilter, GalleryTally } from '../gallery';
import { galleryPath } from '../gallery-path';
import { galleryMessages as texts } from '../messages.vi';
import { layout } from './layout';
import { html, type Markup } from './markup';

type Address = (filter: Partial<GalleryFilter>) => string;

const shades = 5;

/** How dark a tile is, 1 to 5: by its place among the counts that occur, so that one large number does not leave all others pale. */
export function shadesOf(counts: readonly number[]): ReadonlyMap<number, number> {
  const occurring = [...new Set(counts)].sort((one, other) => one - other);
  return new Map(occurring.map((count, at) => [count, Math.ceil(((at + 1) * shades) / occurring.length)]));
}

function fieldRow({ value, count }: GalleryTally['fields'][number], largest: number, address: Address): Markup {
  const width = Math.max(1, Math.floor((count * 100) / largest));
  return html`<li><a href="${address({ field: value })}"><span>${value}</span><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="100" height="8" fill="#f3ece4"/><rect width="${width}" height="8" fill="#8c1b1e"/></svg><strong>${texts.howMany(count)}</strong></a></li>`;
}

const tile = ({ value, name, count }: CountedUnit, shade: number, address: Address): Markup =>
  html`<li><a class="tile shade${shade}" href="${address({ unitId: value })}"><span>${name}</span> <strong>${texts.howMany(count)}</strong></a></li>`;

/** Fields and areas drawn from what is shown: bars and tiles, each of them a link to its part of the list. */
export function mapPage({ fields, units, all }: GalleryTally, home: string, address: Address): Markup {
  const shade = shadesOf(units.map(({ count }) => count));
  const ordered = [...units].sort((one, other) => compareVietnamese(one.name, other.name));
  const largest = Math.max(1, ...fields.map(({ count }) => count));
  return layout(
    { title: texts.mapTitle, description: texts.mapLead, address: home, current: galleryPath.map },
    html`<div class="intro"><h1>${texts.mapTitle}</h1><p class="lead">${all === 0 ? texts.empty : texts.mapLead}</p></div>
${all > 0 && html`<section aria-labelledby="linh-vuc"><h2 id="linh-vuc">${texts.fields}</h2><ul class="bars">${fields.map((field) => fieldRow(field, largest, address))}</ul></section>
<section aria-labelledby="dia-ban"><h2 id="dia-ban">${texts.areas}</h2><p class="soft">${texts.areasHint}</p><ul class="tiles">${ordered.map((unit) => tile(unit, shade.get(unit.count) ?? 1, address))}</ul></section>`}`,
  );
}
