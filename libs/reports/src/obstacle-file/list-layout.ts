import type { SheetLayout } from '../season-workbook/layout';
import { OBSTACLE_COLUMNS, OBSTACLE_FILE, type ObstacleColumn } from './messages.vi';

export const listLayout: SheetLayout<ObstacleColumn> = { name: OBSTACLE_FILE.sheet, optional: false, columns: OBSTACLE_COLUMNS };

/** Of the sheet that lies in the file unseen: the columns are those of this word. */
export const identityWord = 'dan-van-kheo/obstacles/1';

/** Rows that bear lines when the file is given out. */
export const emptyRows = 300;
/** Rows of one file. */
export const mostRows = 5_000;

/** Most characters of a note, as the form on the screen takes them. */
export const longestNote = 2_000;
