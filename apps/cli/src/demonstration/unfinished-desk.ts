import type { Season, SeasonSheet } from '@dvk/scoring-core';

const untouched = 10;
const drafts = 4;

/**
 * The season with the desk of one assessor left unfinished, so that a visitor has something to mark: the last nominations
 * untouched, a few before them half marked. Everything else is as the workbook has it.
 */
export function withUnfinishedDesk(season: Season, assessorCode: string): Season {
  const own = season.sheets.filter((sheet) => sheet.assessorCode === assessorCode && !sheet.recused);
  const left = new Map(own.slice(-(untouched + drafts)).map((sheet, at) => [sheet, at < drafts]));
  return {
    ...season,
    sheets: season.sheets.map((sheet) => {
      const isDraft = left.get(sheet);
      return isDraft === undefined ? sheet : { ...sheet, submitted: false, marks: isDraft ? halfOf(sheet) : {} };
    }),
  };
}

function halfOf({ marks }: SeasonSheet): SeasonSheet['marks'] {
  const entries = Object.entries(marks);
  return Object.fromEntries(entries.slice(0, Math.ceil(entries.length / 2)));
}
