import type { DataExport } from './data-export';
import { actionWord, columnWord, PAGE, partWord, tableWord, valueWord } from './messages.vi';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const style = 'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f1f1f}table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}th,td{border:1px solid #bbb;padding:.35rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#f3efe6}h1{color:#8c1b1b}pre{white-space:pre-wrap;font:inherit;margin:0}';

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, texts: readonly string[]): string => `<tr>${texts.map((text) => `<${tag}>${safe(text)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${cells('th', heads)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
}

const section = (title: string, lead: string, body: string): string => `<h2>${safe(title)}</h2><p>${safe(lead)}</p>${body}`;

function ownSections({ own }: DataExport): string {
  const parts = Object.entries(own).map(([name, rows]) => {
    const columns = Object.keys(rows[0] ?? {});
    return `<h3>${safe(tableWord(name))}</h3>${table(columns.map(columnWord), rows.map((row) => columns.map((column) => valueWord(row[column]))))}`;
  });
  return parts.length === 0 ? '' : section(PAGE.own, PAGE.ownLead, parts.join(''));
}

/** The same as the JSON file, to be read by people: one page that fetches nothing. */
export function exportPage(data: DataExport): string {
  const { name, madeAt, acts, places, kept, notGiven } = data;
  const body = [
    `<h1>${safe(PAGE.title)}</h1><p>${safe(PAGE.about(name, madeAt))}</p>`,
    ownSections(data),
    acts.length === 0 ? '' : section(PAGE.acts, PAGE.actsLead, table([PAGE.record, PAGE.act, PAGE.count], acts.map((act) => [tableWord(act.table), actionWord(act.column), String(act.rows)]))),
    places.length === 0 ? '' : section(PAGE.places, PAGE.placesLead, table([PAGE.initiative, PAGE.unit, PAGE.part, PAGE.text], places.map((place) => [`${place.initiativeCode} ${place.initiativeName}`, place.unitName, partWord(place.part), place.text]))),
    kept.length === 0 ? '' : section(PAGE.kept, PAGE.keptLead, table([PAGE.record, PAGE.count], kept.map(({ table: held, rows }) => [tableWord(held), String(rows)]))),
    section(PAGE.notGiven, PAGE.notGivenLead, table([PAGE.record, PAGE.because], notGiven.map(({ table: held, because }) => [tableWord(held), PAGE.reasons[because]]))),
    `<p>${safe(PAGE.rights)}</p>`,
  ];
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(PAGE.title)}</title><style>${style}</style></head><body>${body.join('\n')}</body></html>\n`;
}
