/** What no file name of Windows may hold. */
const reserved = /[\\/:*?"<>|]/g;

/** Words of somebody's choosing as a part of a file name. */
export const inFileName = (words: string): string => words.replace(reserved, '-');
