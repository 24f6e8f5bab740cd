/** Everything the program logs in this process, line by line. */
export interface CapturedLog {
  /** What was logged since the last time. */
  take(): string[];
  release(): void;
}

/** pino writes to the stream instead of straight to the descriptor as soon as somebody has changed the stream. */
export function captureLog(): CapturedLog {
  const lines: string[] = [];
  const write = process.stdout.write;
  process.stdout.write = ((chunk: string | Uint8Array) => {
    lines.push(...chunk.toString().split('\n').filter((line) => line !== ''));
    return true;
  }) as typeof write;
  return {
    take: () => lines.splice(0),
    release: () => {
      process.stdout.write = write;
    },
  };
}
