/** A unit under its name then, with what it has become. */
export const unitThenAndNow = (then: string, now: string): string => `${then} (nay là ${now})`;
