/** The least length the server accepts. */
const MIN_LENGTH = 10;

interface PasswordValues {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** What is wrong with each field, as the name of its sentence; null for a field that is in order. */
export function passwordProblems({ current, next, again }: PasswordValues) {
  return {
    current: current === '' ? ('currentMissing' as const) : null,
    next: [...next].length < MIN_LENGTH ? ('nextTooShort' as const) : next === current ? ('nextSame' as const) : null,
    again: again !== next ? ('againDiffers' as const) : null,
  };
}
