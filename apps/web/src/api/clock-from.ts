/** The server's clock as this page knows it. Between two answers it goes on by the page's own stopwatch, which nobody can set. */
export interface ServerClock {
  /** Milliseconds since 1970 on the clock that decides deadlines. */
  readonly now: () => number;
}

/** The answer was right somewhere between asking and hearing; half-way is off by half the journey at most. */
export function clockFrom(serverNow: number, asked: number, heard: number, stopwatch: () => number): ServerClock {
  const at = (asked + heard) / 2;
  return { now: () => serverNow + (stopwatch() - at) };
}
