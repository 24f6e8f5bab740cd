import type { NewsEntry } from '../gallery';
import { galleryPath } from '../gallery-path';
import { galleryMessages as texts } from '../messages.vi';
import { html } from './markup';

/** Day from which an empty feed counts: a feed needs one. */
const beginning = new Date(0).toISOString();

/** The newest models as an Atom feed (RFC 4287). @param origin without a slash at its end */
export function feed(news: readonly NewsEntry[], origin: string): string {
  const list = `${origin}${galleryPath.list}`;
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>${list}</id>
<title>${texts.feedTitle}</title>
<updated>${news[0]?.publishedAt.toISOString() ?? beginning}</updated>
<link rel="self" type="application/atom+xml" href="${origin}${galleryPath.feed}"/>
<link rel="alternate" type="text/html" href="${list}"/>
<author><name>${texts.site}</name></author>
${news.map(
    ({ address, name, summary, field, unit, publishedAt }) => html`<entry>
<id>${origin}${galleryPath.model(address)}</id>
<title>${name}</title>
<updated>${publishedAt.toISOString()}</updated>
<author><name>${unit.now ?? unit.then}</name></author>
<category term="${field}"/>
<link rel="alternate" type="text/html" href="${origin}${galleryPath.model(address)}"/>
<summary>${summary}</summary>
</entry>
`,
  )}</feed>
`.text;
}
