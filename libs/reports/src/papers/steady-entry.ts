import type { Options } from 'yazl';

/**
 * How a file lies in an archive that must be the same bytes whenever and wherever it is made. The time is asked for anew each time: an
 * entry names its hour by the clock on the wall, so a moment kept from before would be another hour once the zone has changed.
 */
export const steadyEntry = (): Partial<Options> => ({ mtime: new Date(2020, 0, 1), mode: 0o100644, forceDosTimestamp: true });
