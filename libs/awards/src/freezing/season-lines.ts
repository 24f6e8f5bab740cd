import type { Mark, Season, SeasonNomination, SeasonSheet } from '@dvk/scoring-core';

/** A season that is read as lines, never held whole by whoever sends it. */
export interface SentSeason {
  /** Without nominations and sheets. */
  readonly season: Season;
  readonly programVersion: string;
}

/** A season as it came, with the ids of its nominations by code. */
export interface GatheredSeason extends SentSeason {
  readonly nominationIds: ReadonlyMap<string, string>;
}

type SheetHead = readonly [nominationCode: string, assessorCode: string | null, submitted: boolean, recused: boolean, inConflict: boolean];
/** A sheet's marks are JSON text that whoever sends it has never read. */
type SentSheet = Omit<SeasonSheet, 'marks'> & { readonly marks: string };

/** First sign of each line: what follows it is JSON. */
const sign = { season: 'S', nominations: 'N', sheets: 'M' } as const;

export const seasonLine = (sent: SentSeason): string => `${sign.season}${JSON.stringify(sent)}`;

export const nominationsLine = (nominations: readonly SeasonNomination[], idOf: (code: string) => string): string =>
  `${sign.nominations}${JSON.stringify(nominations.map((nomination) => [idOf(nomination.code), nomination]))}`;

export const sheetsLine = (sheets: readonly SentSheet[]): string => `${sign.sheets}[${sheets.map(sheetText).join(',')}]`;

function sheetText({ nominationCode, assessorCode, submitted, recused, inConflict, marks }: SentSheet): string {
  const head: SheetHead = [nominationCode, assessorCode, submitted, recused, inConflict];
  return `[${JSON.stringify(head)},${marks}]`;
}

/** Puts the lines together again. */
export async function gatherSeason(lines: AsyncIterable<string>): Promise<GatheredSeason> {
  const nominations: SeasonNomination[] = [];
  const sheets: SeasonSheet[] = [];
  const nominationIds = new Map<string, string>();
  const shared = new SharedValues();
  let sent: SentSeason | null = null;
  for await (const line of lines) {
    const content: unknown = JSON.parse(line.slice(1));
    switch (line[0]) {
      case sign.season:
        sent = content as SentSeason;
        break;
      case sign.nominations:
        for (const [id, nomination] of content as [string, SeasonNomination][]) {
          nominations.push(nomination);
          nominationIds.set(nomination.code, id);
        }
        break;
      case sign.sheets:
        for (const [head, marks] of content as [SheetHead, Record<string, Mark>][]) sheets.push(shared.sheet(head, marks));
        break;
      default:
        throw new Error('not a line of a season');
    }
  }
  if (sent === null) throw new Error('the lines hold no season');
  return { ...sent, season: { ...sent.season, nominations, sheets }, nominationIds };
}

/** Fifty million marks are a few hundred different ones: each is held once. */
class SharedValues {
  private readonly texts = new Map<string, string>();
  private readonly points = new Map<number, Mark>();

  sheet([nominationCode, assessorCode, submitted, recused, inConflict]: SheetHead, marks: Record<string, Mark>): SeasonSheet {
    for (const code in marks) {
      const mark = marks[code];
      if (mark?.kind === 'points') marks[code] = this.pointsOf(mark, mark.hundredths);
    }
    return { nominationCode: this.text(nominationCode), assessorCode: assessorCode === null ? null : this.text(assessorCode), marks, submitted, recused, inConflict };
  }

  private pointsOf(mark: Mark, hundredths: number): Mark {
    const known = this.points.get(hundredths);
    if (known !== undefined) return known;
    this.points.set(hundredths, mark);
    return mark;
  }

  private text(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }
}
