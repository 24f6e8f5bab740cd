import type { PublicModel, PublicPhotoShown, PublicRecognition } from '../gallery';
import { galleryPath } from '../gallery-path';
import { galleryMessages as texts, writtenDay } from '../messages.vi';
import { layout } from './layout';
import { html, type Markup, type Piece } from './markup';

/** @param at place among the pictures: the first is what the page opens with */
function figure({ caption, alt, small, large }: PublicPhotoShown, at: number): Markup {
  const sizes = at === 0 ? '(min-width: 960px) 720px, 100vw' : '(min-width: 960px) 350px, 50vw';
  const set = small.sha256 === large.sha256 ? null : html` srcset="${galleryPath.photo(small.sha256)} ${small.width}w, ${galleryPath.photo(large.sha256)} ${large.width}w" sizes="${sizes}"`;
  return html`<figure><img src="${galleryPath.photo(large.sha256)}"${set} alt="${alt}" width="${large.width}" height="${large.height}"${at === 0 ? html` fetchpriority="high"` : html` loading="lazy"`} decoding="async">${caption !== '' && html`<figcaption>${caption}</figcaption>`}</figure>`;
}

const recognition = ({ number, date, issuer, from, to }: PublicRecognition): Markup =>
  html`<li>${texts.decision(number, writtenDay(date), issuer)}; ${texts.period(writtenDay(from), writtenDay(to))}</li>`;

const fact = (label: string, value: Piece): Markup => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;

function facts({ unit, kind, field, since, recognitions, inForce, copies }: PublicModel): Markup {
  return html`<section class="facts" aria-labelledby="thong-tin"><h2 id="thong-tin">${texts.facts}</h2><dl>
${unit.now === null ? fact(texts.unitOne, unit.then) : [fact(texts.unitNow, unit.now), fact(texts.unitThen, unit.then)]}
${fact(texts.field, field)}${fact(texts.kind, texts.kinds[kind])}${fact(texts.since, String(since))}
${fact(texts.recognised, html`<ul>${recognitions.map(recognition)}</ul>${!inForce && html`<p class="soft">${texts.over}</p>`}`)}
${fact(texts.copies, texts.copiesCount(copies))}
</dl></section>`;
}

const paragraphs = (text: string): Markup[] =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => html`<p>${part.split('\n').flatMap((line, at) => (at === 0 ? [line] : [html`<br>`, line]))}</p>`);

/** The first sentences, for programs that show links. */
function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const signs = Array.from(line);
  return signs.length <= 160 ? line : `${signs.slice(0, 159).join('').replace(/\s\S*$/, '')}…`;
}

/** One model. @param origin under which everybody finds the pages, without a slash at its end */
export function modelPage(model: PublicModel, origin: string): Markup {
  const { address, name, summary, photos, inForce } = model;
  const whole = `${origin}${galleryPath.model(address)}`;
  const [first, ...others] = photos;
  return layout(
    { title: name, description: beginning(summary), address: whole, picture: first === undefined ? null : `${origin}${galleryPath.photo(first.large.sha256)}`, acts: true },
    html`<p class="back"><a href="${galleryPath.list}">← ${texts.back}</a></p>
<article class="model">
<header><p class="field">${model.field}</p><h1>${name}</h1><p class="lead">${model.unit.now ?? model.unit.then}</p></header>
<div class="body">
<div class="story">
${first !== undefined && html`<div class="cover">${figure(first, 0)}</div>`}
<section aria-labelledby="gioi-thieu"><h2 id="gioi-thieu">${texts.summary}</h2>${paragraphs(summary)}</section>
${others.length > 0 && html`<section aria-labelledby="hinh-anh"><h2 id="hinh-anh">${texts.photos}</h2><div class="photos">${others.map((photo, at) => figure(photo, at + 1))}</div></section>`}
</div>
<aside>
${facts(model)}
${inForce && html`<section class="replicate" aria-labelledby="nhan-rong"><h2 id="nhan-rong">${texts.replicateTitle}</h2><p><a class="button" href="${galleryPath.replicate(address)}" rel="nofollow">${texts.replicate}</a></p><p class="soft">${texts.replicateHint}</p></section>`}
<section class="share" aria-labelledby="chia-se"><h2 id="chia-se">${texts.share}</h2>
<img class="code" src="${galleryPath.code(address)}" alt="${texts.code}" width="148" height="148" loading="lazy">
<p><span class="soft">${texts.address}</span><br><a class="whole" href="${whole}" data-address>${whole}</a></p>
<p class="acts"><button type="button" data-act="copy" data-done="${texts.copied}" hidden>${texts.copy}</button> <button type="button" data-act="print" hidden>${texts.print}</button></p></section>
</aside>
</div>
</article>`,
  );
}
