/** Letters of the Vietnamese alphabet beyond Latin-1, as the font's two files share them out. */
const ranges = {
  vietnamese: 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
} as const;

/**
 * The one style sheet of the public pages. The font is taken when it is there at once (or lies in the browser from the last time) and left
 * out otherwise: no text is invisible, none jumps.
 *
 * @param font gives the address of a subset at a weight
 */
export function pageStyle(font: (subset: string, weight: number) => string): string {
  const faces = (['vietnamese', 'latin'] as const).flatMap((subset) =>
    [400, 600].map((weight) => `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};font-display:optional;src:url(${font(subset, weight)}) format("woff2");unicode-range:${ranges[subset]}}`),
  );
  return `${faces.join('\n')}
${screen}${print}`;
}

const screen = `
:root{--red:#8c1b1e;--deep:#6e1216;--gold:#c9972b;--goldsoft:#fdf7e8;--ink:#211a17;--soft:#5a504a;--line:#e6dfd6;--paper:#faf8f5;color-scheme:light}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:400 16px/1.65 "Be Vietnam Pro",system-ui,"Segoe UI",Arial,sans-serif;overflow-wrap:break-word}
h1,h2{margin:0;font-weight:600;line-height:1.3;text-wrap:balance}
p,ul,dl,figure,fieldset{margin:0;padding:0}
ul{list-style:none}
img,svg{display:block;max-width:100%}
img{height:auto}
a{color:var(--deep);text-underline-offset:3px}
a:hover{color:var(--red);text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--gold);outline-offset:2px;border-radius:4px}
.wide{width:100%;max-width:1160px;margin:0 auto;padding:0 20px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.skip{position:absolute;left:12px;top:-80px;z-index:2;padding:10px 16px;background:#fff;border:2px solid var(--gold);border-radius:6px}
.skip:focus{top:12px}
.soft{color:var(--soft);font-size:14px}
.lead{color:var(--soft);font-size:17px;max-width:44em}
.top{background:#fff;border-top:5px solid var(--red);border-bottom:1px solid var(--line)}
.top .wide{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:6px 24px;padding-top:12px;padding-bottom:12px}
.brand{display:flex;align-items:center;gap:12px;color:var(--red);font-weight:600;font-size:20px;text-decoration:none}
.top nav ul{display:flex;flex-wrap:wrap;gap:0 22px}
.top nav a{display:block;padding:8px 0;color:var(--ink);text-decoration:none;border-bottom:2px solid transparent}
.top nav a:hover{border-color:var(--line)}
.top nav a[aria-current]{border-color:var(--gold);color:var(--deep);font-weight:600}
main{flex:1;padding-top:36px!important;padding-bottom:56px!important}
.intro h1,.model h1{font-size:clamp(26px,3.4vw,38px);color:var(--deep)}
.intro h1::after,.model h1::after{content:"";display:block;width:64px;height:3px;margin:14px 0;background:var(--gold)}
.search{display:grid;grid-template-columns:1fr auto;gap:14px 12px;align-items:end;margin:28px 0 22px;padding:22px;background:#fff;border:1px solid var(--line);border-radius:12px}
.search label span{display:block;margin-bottom:4px;font-size:14px;color:var(--soft)}
.search input,.search select{width:100%;min-height:46px;padding:9px 12px;border:1px solid #8f857c;border-radius:8px;background:#fff;color:inherit;font:inherit}
.search select{padding-right:8px;text-overflow:ellipsis}
.search fieldset{grid-column:1/-1;display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:12px;border:0;min-width:0}
button,.button{display:inline-block;min-height:46px;padding:10px 22px;border:1px solid var(--red);border-radius:8px;background:var(--red);color:#fff;font:inherit;font-weight:600;line-height:1.5;text-decoration:none;cursor:pointer}
button:hover,.button:hover{background:var(--deep);color:#fff}
[hidden]{display:none!important}
.count{margin-bottom:16px}
.count a{margin-left:10px}
.cards{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:24px}
.card{position:relative;display:flex;flex-direction:column;background:#fff;border:1px solid var(--line);border-radius:12px;overflow:hidden}
.card:hover{border-color:var(--gold)}
.frame{background:var(--goldsoft)}
.frame img,.frame svg{width:100%;height:auto;aspect-ratio:4/3;object-fit:cover}
.card .words{display:flex;flex-direction:column;gap:6px;padding:16px 18px 18px}
.field{color:#6b4e00;font-size:14px;font-weight:600}
.card h2{font-size:18px}
.card h2 a{color:var(--ink);text-decoration:none}
.card h2 a:hover{color:var(--red);text-decoration:underline}
.card h2 a::after{content:"";position:absolute;inset:0}
.card:focus-within{outline:3px solid var(--gold);outline-offset:2px}
.card h2 a:focus-visible{outline:none}
.pages{display:flex;justify-content:space-between;gap:16px;margin-top:32px}
.pages a{padding:10px 20px;border:1px solid var(--red);border-radius:8px;background:#fff;text-decoration:none;font-weight:600}
.pages .next{margin-left:auto}
.nothing{padding:44px 24px;text-align:center;background:#fff;border:1px solid var(--line);border-radius:12px}
.nothing h1{margin-bottom:8px;color:var(--deep);font-size:26px}
.nothing p+p{margin-top:12px}
.back{margin-bottom:14px}
.model header{margin-bottom:26px}
.model header .field{margin-bottom:6px;font-size:15px}
.body{display:grid;grid-template-columns:minmax(0,1fr) 340px;gap:40px;align-items:start}
.story section{margin-top:28px}
.story section:first-child{margin-top:0}
.story h2,main>section h2{margin-bottom:10px;font-size:22px}
.story section>p{max-width:42em;font-size:17px}
.story p+p{margin-top:14px}
figure img{width:100%;border-radius:12px;background:var(--goldsoft)}
.cover img{max-height:560px;object-fit:cover}
figcaption{margin-top:8px;color:var(--soft);font-size:14px}
.photos{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:18px}
.photos img{aspect-ratio:4/3;object-fit:cover}
aside{display:grid;gap:20px}
aside section{padding:20px 22px;background:#fff;border:1px solid var(--line);border-radius:12px}
aside h2{margin-bottom:12px;font-size:17px}
.facts{border-top:3px solid var(--gold)!important}
dl>div+div{margin-top:12px}
dt{color:var(--soft);font-size:14px}
dd{margin:0}
dd li+li{margin-top:6px}
.replicate{background:var(--goldsoft)!important;border-color:#ecd9a6!important}
.replicate .button{width:100%;text-align:center}
.replicate p+p{margin-top:10px}
.share .code{width:148px;height:148px;margin:0 0 10px -8px}
.whole{font-size:14px;overflow-wrap:anywhere}
.acts{display:flex;flex-wrap:wrap;gap:10px;margin-top:14px}
.acts button{background:#fff;color:var(--deep);font-size:15px;padding:8px 14px}
.acts button:hover{background:var(--paper);color:var(--red)}
main>section{margin-top:36px}
.bars a{display:grid;grid-template-columns:minmax(120px,240px) 1fr 110px;gap:16px;align-items:center;padding:9px 0;color:inherit;text-decoration:none}
.bars a:hover span{text-decoration:underline}
.bars svg{width:100%;height:14px;border-radius:4px}
.bars strong{font-weight:600;text-align:right}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:8px;margin-top:14px}
.tile{border:1px solid #ecd9a6;display:flex;flex-direction:column;justify-content:space-between;gap:6px;height:100%;min-height:84px;padding:10px 12px;border-radius:8px;text-decoration:none;color:var(--ink)}
.tile:hover{color:var(--deep);border-color:var(--red);box-shadow:0 0 0 1px var(--red)}
.tile strong{font-weight:600;font-size:14px}
.shade1{background:#fdf7e8}.shade2{background:#f8eaca}.shade3{background:#f1d99d}.shade4{background:#e4bf66}.shade5{background:#d3a13a}
.bottom{background:#fff;border-top:1px solid var(--line);color:var(--soft);font-size:14px}
.bottom .wide{display:flex;flex-wrap:wrap;justify-content:space-between;gap:6px 24px;padding-top:18px;padding-bottom:18px}
@media(max-width:960px){.cards{grid-template-columns:repeat(2,minmax(0,1fr))}.body{grid-template-columns:minmax(0,1fr);gap:28px}.search fieldset{grid-template-columns:repeat(2,minmax(0,1fr))}}
@media(max-width:600px){.wide{padding:0 16px}main{padding-top:24px!important}.cards{grid-template-columns:minmax(0,1fr);gap:16px}.search{grid-template-columns:minmax(0,1fr);padding:16px}.search button{width:100%}.search fieldset{grid-row:2}.bars a{grid-template-columns:minmax(0,1fr) auto;gap:2px 12px}.bars svg{grid-row:2;grid-column:1/-1}.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}.top nav ul{gap:0 18px}}
@media(prefers-reduced-motion:no-preference){.card,.tile{transition:border-color .15s,box-shadow .15s}}
`;

const print = `
@page{size:A4;margin:18mm 16mm}
@media print{
body{display:block;background:#fff;font-size:10.5pt;line-height:1.5;color:#000}
.top nav,.skip,.search,.pages,.back,.replicate,.acts,.count a{display:none!important}
.top{border-top:0;border-bottom:1.5pt solid var(--red)}
.wide{max-width:none;padding-left:0!important;padding-right:0!important}
main{padding-top:14pt!important;padding-bottom:0!important}
.intro h1,.model h1{font-size:20pt;color:#000}
.lead{font-size:11pt;color:#000}
.soft,dt,figcaption{color:#333}
.cards{grid-template-columns:repeat(2,minmax(0,1fr));gap:10pt}
.card{break-inside:avoid;border-color:#999}
.body{grid-template-columns:minmax(0,1fr) 62mm;gap:10mm}
.cover img{max-height:62mm}
h2{break-after:avoid}
.story h2,main>section h2{font-size:13pt;margin-bottom:4pt}
.story section{margin-top:12pt}
.story section>p{font-size:11pt}
aside h2{font-size:11.5pt;margin-bottom:5pt}
.share h2{display:none}
dl>div+div{margin-top:6pt}
.soft,dt,figcaption{font-size:9pt}
.photos{grid-template-columns:repeat(3,minmax(0,1fr));gap:6pt}
.photos figure,aside section,.tile{break-inside:avoid}
aside{display:block}
aside section{padding:0 0 10pt;border:0!important;border-radius:0}
.facts{border-top:0!important}
.share .code{width:30mm;height:30mm;margin-bottom:4pt}
.model header{margin-bottom:12pt}
a{color:#000;text-decoration:none}
.tile{border:1pt solid #999;background:#fff!important;color:#000!important}
.bottom{border-top:.5pt solid #999;margin-top:12pt}
.bottom a{display:none}
}
`;
