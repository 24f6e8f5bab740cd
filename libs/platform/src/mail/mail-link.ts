import type { Settings } from '../config/settings';

/** Two days of a mail server that is away: a minute between attempts. */
export const mailRetry = { times: 2_880, everySeconds: 60 } as const;

/** Where a mail leads: a page of the program, whose path begins with `/`. */
export const linkTo = ({ publicOrigin, port }: Settings, path: string): string => `${publicOrigin ?? `http://localhost:${port}`}${path}`;
