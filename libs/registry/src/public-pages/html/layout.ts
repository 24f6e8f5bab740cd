import { galleryPath } from '../gallery-path';
import { galleryMessages as texts } from '../messages.vi';
import { html, type Markup, type Piece } from './markup';
import { pageParts } from './page-parts';

export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Whole address of the page, for programs that show links; null: it is not to be shared. */
  readonly address: string | null;
  /** Whole address of a picture; null: none. */
  readonly picture?: string | null;
  /** Which entry of the navigation this is. */
  readonly current?: string;
  /** The page has buttons that need the small program. */
  readonly acts?: true;
}

const emblem = html`<svg width="40" height="40" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="7" fill="#8c1b1e"/><path d="M16 6l2.9 6.6 7.1.7-5.3 4.8 1.5 7-6.2-3.6-6.2 3.6 1.5-7L6 13.3l7.1-.7z" fill="#f2c14e"/></svg>`;

const entries = [
  [galleryPath.list, texts.toList],
  [galleryPath.map, texts.toMap],
  ['/cong-khai', texts.toAwards],
  ['/dang-nhap', texts.toSignIn],
] as const;

/** A whole page: everything it needs is one style sheet; it is read and walked through without a program. */
export function layout({ title, description, address, picture = null, current, acts }: PageHead, content: Piece): Markup {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#8c1b1e">
<title>${title} – ${texts.site}</title>
<meta name="description" content="${description}">
${address === null ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${address}">
<meta property="og:type" content="article">
<meta property="og:locale" content="vi_VN">
<meta property="og:site_name" content="${texts.site}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address}">`}
${picture !== null && html`<meta property="og:image" content="${picture}">`}
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${pageParts.style}">
<link rel="alternate" type="application/atom+xml" href="${galleryPath.feed}" title="${texts.feedTitle}">
${acts === true && html`<script src="${pageParts.script}" defer></script>`}
</head>
<body>
<a class="skip" href="#noi-dung">${texts.toContent}</a>
<header class="top">
<div class="wide">
<a class="brand" href="${galleryPath.list}">${emblem}<span>${texts.site}</span></a>
<nav aria-label="${texts.navigation}"><ul>${entries.map(([path, label]) => html`<li><a href="${path}"${path === current && html` aria-current="page"`}>${label}</a></li>`)}</ul></nav>
</div>
</header>
<main id="noi-dung" class="wide">
${content}
</main>
<footer class="bottom"><div class="wide"><p>${texts.footer}</p><p><a href="${galleryPath.feed}">${texts.feed}</a></p></div></footer>
</body>
</html>
`;
}
